// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.postern.agency.AgencyRegistry;
import org.postern.client.GatewayClient;
import org.postern.client.Patience;
import org.postern.client.demo.DemoDocument;
import org.postern.client.demo.DemoScript;
import org.postern.client.http.GatewayConnector;
import org.postern.client.identity.Identity;
import org.postern.client.offline.Previewer;
import org.postern.envelope.DocumentSignature;
import org.postern.envelope.pki.CertificateProfile;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.DemoAuthority;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Party;
import org.postern.envelope.pki.TrustStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Uses a little of everything once, so that a class archive written at the end holds what real commands load: reads the
 * configuration, previews a demo document, signs it, and knocks at a port where nobody answers. It keeps nothing.
 */
@Command(name = "warm-up", hidden = true, description = "Loads what commands need, for the class archive of ./postern.")
final class WarmUpCommand implements Callable<Integer> {

    private static final URI NOBODY = URI.create("https://localhost:9");

    @Mixin
    private OutputOptions output;

    @Mixin
    private ConfigOptions config;

    @Override
    public Integer call() {
        AgencyRegistry registry = config.registry();
        DemoDocument document = Stop.unless(DemoScript.load(config.folder()), Exit.NO)
                .documents()
                .get(0);
        Previewer previewer = new Previewer(registry, config.protocols(registry));
        new PreviewReport(output.output())
                .show(
                        java.nio.file.Path.of(document.example().document()),
                        previewer.preview(
                                document.example().type(),
                                document.bytes(),
                                ConfigOptions.agency(
                                        registry, document.example().sender()),
                                Instant.now()));
        knock(document);
        return Exit.DONE;
    }

    private static void knock(DemoDocument document) {
        Instant now = Instant.now();
        DemoAuthority authority = DemoAuthority.create("warm-up", now);
        List<OwnKey> pairs = List.of(
                authority.issue(CertificateProfile.of(Party.agency("warm-up"), CertificateUse.SIGN), now),
                authority.issue(CertificateProfile.of(Party.agency("warm-up"), CertificateUse.CLIENT), now));
        Identity identity = Identity.of(pairs).orElseThrow();
        TrustStore trust = TrustStore.of(List.of(authority.certificate()), List.of(authority.emptyList(now)))
                .orElseThrow();
        byte[] signed =
                DocumentSignature.sign(document.bytes(), pairs.get(0), now).orElseThrow();
        GatewayClient client = new GatewayConnector(NOBODY, trust, Patience.of(Duration.ZERO), Clock.systemUTC())
                .connect(identity, GatewayConnector.SignIn.MTLS)
                .orElseThrow();
        client.submit(document.type(), signed, document.idempotencyKey());
    }
}
