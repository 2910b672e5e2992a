// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PkiFolderTests {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    @TempDir
    private Path data;

    @Test
    void loadWhenWrittenThenAuthorityTrustAndPairsAreAsPromisedByTheContract() throws IOException {
        var folder = new PkiFolder(data.resolve("pki"));
        var authority = DemoAuthority.create("Authority", NOW);
        var wigan = authority.issue(CertificateProfile.of(Party.agency("la-wigan"), CertificateUse.CLIENT), NOW);
        var gateway = authority.issue(CertificateProfile.of(Party.gateway("demo"), CertificateUse.SIGN), NOW);
        folder.writeAuthority(authority);
        folder.writeList(authority.emptyList(NOW));
        folder.writeAgency("la-wigan", CertificateUse.CLIENT, wigan);
        folder.writeGateway(CertificateUse.SIGN, gateway);

        assertThat(data.resolve("pki/ca.crt")).exists();
        assertThat(data.resolve("pki/agencies/la-wigan/client.key")).exists();
        assertThat(data.resolve("pki/agencies/la-wigan/client.crt")).exists();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("pki/agencies/la-wigan"))))
                .isEqualTo("rwx------");
        assertThat(folder.loadAuthority().orElseThrow()).isEqualTo(authority);
        assertThat(folder.loadAgency("la-wigan", CertificateUse.CLIENT).orElseThrow())
                .isEqualTo(wigan);
        var check = new CertificateCheck(folder.loadTrust().orElseThrow(), RevocationPolicy.STRICT);
        assertThat(check.check(
                                folder.loadGateway(CertificateUse.SIGN)
                                        .orElseThrow()
                                        .certificate(),
                                CertificateUse.SIGN,
                                NOW)
                        .orElseThrow()
                        .party())
                .isEqualTo(Party.gateway("demo"));
    }

    @Test
    void agencyWhenTheIdIsAPathThenRefused() {
        var folder = new PkiFolder(data);

        assertThatThrownBy(() -> folder.agency("../ca")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void requestWhenCreatedThenSignedAndAsksForTheProfile() throws Exception {
        var pair = Keys.generate(CryptoSuite2026.P256);
        var profile = CertificateProfile.of(Party.agency("la-wigan"), CertificateUse.DECRYPT);

        var pem = CertificateRequest.create(pair, profile);

        try (var parser = new PEMParser(new StringReader(pem))) {
            var request = (PKCS10CertificationRequest) parser.readObject();
            assertThat(request.isSignatureValid(new JcaContentVerifierProviderBuilder()
                            .setProvider(Providers.curves())
                            .build(pair.getPublic())))
                    .isTrue();
            var asked = request.getRequestedExtensions();
            assertThat(asked.getExtensionParsedValue(Extension.subjectAlternativeName))
                    .isEqualTo(profile.generalNames());
            assertThat(asked.getExtensionParsedValue(Extension.keyUsage)).isEqualTo(profile.keyUsage());
        }
    }
}
