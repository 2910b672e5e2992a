// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.envelope.TestEnvelopes.code;
import static org.postern.envelope.TestParties.AUTHORITY;
import static org.postern.envelope.TestParties.FORCE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.envelope.pki.CertificateCheck;
import org.postern.envelope.pki.CertificateProfile;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.DemoAuthority;
import org.postern.envelope.pki.EnvelopeError;
import org.postern.envelope.pki.KeyFiles;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Party;
import org.postern.envelope.pki.PemWriter;
import org.postern.envelope.pki.RevocationPolicy;
import org.postern.envelope.pki.TrustStore;

/** A second implementation opens what we seal, and signs what we verify, by the commands of docs/envelope.md. */
class OpenSslTests {

    private static final Path MANUAL = Path.of("../../docs/envelope.md");

    @TempDir
    private Path folder;

    private final Instant now = Instant.now();
    private final DemoAuthority authority = DemoAuthority.create("OpenSSL test authority", now);
    private final OwnKey gateway =
            authority.issue(CertificateProfile.of(Party.gateway("demo"), CertificateUse.SIGN), now);
    private final CertificateCheck check = new CertificateCheck(
            TrustStore.of(List.of(authority.certificate()), List.of(authority.emptyList(now)))
                    .orElseThrow(),
            RevocationPolicy.STRICT);

    @BeforeEach
    void writeKeys() throws IOException {
        OpenSsl.assumePresent(folder);
        PemWriter.write(folder.resolve("ca.crt"), PemWriter.text(authority.certificate()));
        write("decrypt", CertificateUse.DECRYPT);
        write("sign", CertificateUse.SIGN);
    }

    @Test
    void openSslWhenGivenTheDocumentedCommandsThenOpensAndVerifies() throws IOException {
        var sealed = seal();
        Files.write(folder.resolve("envelope.p7m"), sealed.bytes());

        assertThat(shell("open").status()).isZero();

        var content = EnvelopeContent.read(Files.readAllBytes(folder.resolve("content.json")))
                .orElseThrow();
        assertThat(content.header().id()).isEqualTo("env-1");
        assertThat(content.disclosure())
                .isEqualTo(TestEnvelopes.toForce("env-1").content());
    }

    @Test
    void openSslWhenTheEnvelopeWasChangedThenTheDocumentedCommandsLeaveNothingBehind() throws IOException {
        byte[] changed = seal().bytes().clone();
        changed[changed.length - 100] ^= 1;
        Files.write(folder.resolve("envelope.p7m"), changed);

        assertThat(shell("open").status()).isNotZero();

        assertThat(folder.resolve("signed.der")).doesNotExist();
        assertThat(folder.resolve("content.json")).doesNotExist();
    }

    @Test
    void openSslWhenTheSignerIsNotTrustedThenTheDocumentedCommandsLeaveNothingBehind() throws IOException {
        Files.write(folder.resolve("envelope.p7m"), seal().bytes());
        PemWriter.write(folder.resolve("ca.crt"), PemWriter.text(AUTHORITY.certificate()));

        assertThat(shell("open").status()).isNotZero();

        assertThat(folder.resolve("signed.der")).doesNotExist();
        assertThat(folder.resolve("content.json")).doesNotExist();
    }

    @Test
    void openSslWhenItSignsADocumentAsDocumentedThenTheSignatureVerifies() throws IOException {
        Files.writeString(folder.resolve("document.json"), "{\"schema\":\"rhi-summary/1\"}\n");

        assertThat(shell("sign").status()).isZero();

        var signed = new DocumentSignature(check)
                .verify(Files.readAllBytes(folder.resolve("document.p7m")), Instant.now())
                .orElseThrow();
        assertThat(signed.document()).isEqualTo("{\"schema\":\"rhi-summary/1\"}\n".getBytes(UTF_8));
        assertThat(signed.agency()).isEqualTo(FORCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-keyid", "-md sha384", "-stream", "-certfile ca.crt"})
    void openSslWhenItSignsInOtherWaysThenTheSignatureVerifies(String options) throws IOException {
        assertThat(verify(options)).isEqualTo("accepted");
    }

    @Test
    void openSslWhenItSignsWithoutAttributesOrByAnotherDigestThenRefused() throws IOException {
        assertThat(verify("-noattr")).isEqualTo(EnvelopeError.SIGNED_ATTRIBUTES.code());
        assertThat(verify("-nocerts")).isEqualTo(EnvelopeError.SIGNER_CERTIFICATE.code());
        assertThat(verify("-md sha1")).isEqualTo(EnvelopeError.ALGORITHM.code());
    }

    @Test
    void openSslWhenItVerifiesAReceiptAsDocumentedThenItIsGood() throws IOException {
        var opened = new Opener(check)
                .open(seal().bytes(), load("decrypt"), Instant.now())
                .orElseThrow();
        byte[] receipt = Receipt.of(opened, Instant.now()).sign(load("sign")).orElseThrow();
        Files.write(folder.resolve("receipt.p7s"), receipt);

        assertThat(shell("receipt").status()).isZero();

        assertThat(Files.readString(folder.resolve("receipt.json"))).contains("\"type\":\"receipt\"");
    }

    @Test
    void openWhenKeyAndCertificateWereMadeByOpenSslThenOpened() throws IOException {
        Files.writeString(folder.resolve("extensions.cnf"), """
                basicConstraints=critical,CA:FALSE
                keyUsage=critical,keyAgreement
                subjectAltName=URI:urn:postern:agency:police-gmp
                """);
        PemWriter.write(folder.resolve("ca.key"), PemWriter.text(authority.own().key()));
        var commands = "openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out own.key"
                + " && openssl req -new -key own.key -subj /CN=Made-by-OpenSSL -out own.csr"
                + " && openssl x509 -req -in own.csr -CA ca.crt -CAkey ca.key -days 2 -extfile extensions.cnf -out own.crt";
        assertThat(OpenSsl.run(folder, "sh", "-c", commands).status()).isZero();
        var own = load("own");

        var sealed = new Sealer(gateway, check)
                .seal(TestEnvelopes.toForce("env-1"), own.certificate(), Instant.now())
                .orElseThrow();

        assertThat(code(new Opener(check).open(sealed.bytes(), own, Instant.now())))
                .isEqualTo("accepted");
    }

    @Test
    void openWhenOpenSslMadeAnEnvelopeOfAnotherShapeThenRefused() throws IOException {
        Files.write(folder.resolve("signed.der"), TestForgeries.genuineInside());
        var cbc = "openssl cms -encrypt -binary -in signed.der -outform DER -aes-256-cbc -out other.p7m decrypt.crt";
        assertThat(OpenSsl.run(folder, "sh", "-c", cbc).status()).isZero();

        assertThat(code(new Opener(check)
                        .open(Files.readAllBytes(folder.resolve("other.p7m")), load("decrypt"), Instant.now())))
                .isEqualTo(EnvelopeError.WRONG_STRUCTURE.code());
    }

    private String verify(String options) throws IOException {
        Files.writeString(folder.resolve("document.json"), "{}");
        var command = "openssl cms -sign -binary -nodetach -outform DER -in document.json -signer sign.crt"
                + " -inkey sign.key -out document.p7m " + options;
        assertThat(OpenSsl.run(folder, "sh", "-c", command).status()).isZero();
        return code(
                new DocumentSignature(check).verify(Files.readAllBytes(folder.resolve("document.p7m")), Instant.now()));
    }

    private SealedEnvelope seal() {
        return new Sealer(gateway, check)
                .seal(TestEnvelopes.toForce("env-1"), load("decrypt").certificate(), Instant.now())
                .orElseThrow();
    }

    private OwnKey load(String name) {
        return KeyFiles.load(folder.resolve(name + ".key"), folder.resolve(name + ".crt"))
                .orElseThrow();
    }

    private void write(String name, CertificateUse use) throws IOException {
        var pair = authority.issue(CertificateProfile.of(Party.agency(FORCE), use), now);
        PemWriter.write(folder.resolve(name + ".key"), PemWriter.text(pair.key()));
        PemWriter.write(
                folder.resolve(name + ".crt"), PemWriter.text(pair.certificate().certificate()));
    }

    /** Runs the block of the manual that is marked with this name, as a reader would. */
    private OpenSsl.Result shell(String name) throws IOException {
        var block = Pattern.compile("<!-- commands: " + name + " -->\\s*```sh\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(MANUAL));
        assertThat(block.find()).as("the manual has the commands to %s", name).isTrue();
        return OpenSsl.run(folder, "sh", "-c", block.group(1));
    }
}
