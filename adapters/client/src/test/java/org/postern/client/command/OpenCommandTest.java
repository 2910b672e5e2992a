// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.client.TestPki;
import org.postern.client.identity.Identity;
import org.postern.envelope.Disclosure;
import org.postern.envelope.Sealer;
import org.postern.envelope.pki.CertificateCheck;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.PkiFolder;
import org.postern.envelope.pki.RevocationPolicy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenCommandTest {

    @TempDir
    private Path folder;

    private final TestPki pki = new TestPki();
    private final Identity essex = pki.identity("police-essex");
    private PkiFolder files;
    private Path envelope;

    @BeforeEach
    void seal() throws IOException {
        files = pki.write(folder, essex, pki.identity("police-gwent"));
        var content = JsonMapper.shared().createObjectNode().put("summary", "Found at the station.");
        byte[] sealed = new Sealer(pki.gateway, new CertificateCheck(pki.trust(), RevocationPolicy.STRICT))
                .seal(
                        new Disclosure(
                                UUID.randomUUID().toString(),
                                "la-thurrock",
                                "police-essex",
                                null,
                                "test/1",
                                content,
                                JsonMapper.shared().createObjectNode()),
                        essex.pair(CertificateUse.DECRYPT).orElseThrow().certificate(),
                        pki.now)
                .orElseThrow()
                .bytes();
        envelope = Files.write(folder.resolve("one.p7m"), sealed);
    }

    @Test
    void openWhenForThisKeyThenDisclosureAndManifest() {
        Run run = open("police-essex", files.authorityCertificate(), "--json");

        assertThat(run.exit()).isZero();
        JsonNode opened = run.json().get(0);
        assertThat(opened.path("disclosure").path("summary").asString()).isEqualTo("Found at the station.");
        assertThat(opened.path("manifest").isObject()).isTrue();
        assertThat(opened.path("envelope").path("sender").asString()).isEqualTo("la-thurrock");
        assertThat(opened.path("envelope").path("revocationChecked").asBoolean(true))
                .isFalse();
        assertThat(run.out()).doesNotContain("openingNonce");
    }

    @Test
    void openWhenListIsGivenThenRevocationIsChecked() {
        Run run = open("police-essex", files.root(), "--json");

        assertThat(run.json().get(0).path("envelope").path("revocationChecked").asBoolean(false))
                .isTrue();
    }

    @Test
    void openWhenForAnotherKeyThenOneAndNothingIsWritten() {
        Run run = open("police-gwent", files.authorityCertificate());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("PST-4007");
    }

    @Test
    void openWhenChangedThenOneAndNothingIsWritten() throws IOException {
        byte[] bytes = Files.readAllBytes(envelope);
        bytes[bytes.length - 30] ^= 4;
        Files.write(envelope, bytes);

        Run run = open("police-essex", files.authorityCertificate());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void openWhenCertificatesHadEndedThenOneAndAtAnEarlierTimeZero() {
        Instant later = pki.now.plus(Duration.ofDays(2_000));

        assertThat(open("police-essex", files.authorityCertificate(), "--at", later)
                        .err())
                .contains("PST-4030");
        assertThat(open("police-essex", files.authorityCertificate(), "--at", pki.now)
                        .exit())
                .isZero();
    }

    @Test
    void openWhenAuthorityIsForeignThenOne() {
        PkiFolder foreign = new TestPki().write(folder.resolve("foreign"));

        assertThat(open("police-essex", foreign.authorityCertificate()).err()).contains("PST-4033");
    }

    @Test
    void openWhenKeyIsMissingThenTwo() {
        Run run = Run.of("open", "--key", folder.resolve("none"), "--cert", "none", "--trust", "none", envelope);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("PST-4070");
    }

    private Run open(String agency, Path trust, Object... more) {
        Path own = files.agency(agency);
        Object[] arguments = new Object[8 + more.length];
        Object[] fixed = {
            "open",
            "--key",
            files.key(own, CertificateUse.DECRYPT),
            "--cert",
            files.certificate(own, CertificateUse.DECRYPT),
            "--trust",
            trust,
            envelope
        };
        System.arraycopy(fixed, 0, arguments, 0, fixed.length);
        System.arraycopy(more, 0, arguments, fixed.length, more.length);
        return Run.of(arguments);
    }
}
