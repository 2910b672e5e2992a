// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFilesTests {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final DemoAuthority AUTHORITY = DemoAuthority.create("Authority", NOW);
    private static final CertificateProfile PROFILE =
            CertificateProfile.of(Party.agency("la-wigan"), CertificateUse.SIGN);
    private static final OwnKey PAIR = AUTHORITY.issue(PROFILE, NOW);
    private static final char[] PASSPHRASE = "correct horse".toCharArray();

    @TempDir
    private Path folder;

    @Test
    void loadWhenWrittenPlainThenSameKeyAndOwnersOnly() throws IOException {
        write("a.key", PemWriter.text(PAIR.key()));
        write("a.crt", PemWriter.text(PAIR.certificate().certificate()));

        assertThat(load("a.key", "a.crt", "").orElseThrow()).isEqualTo(PAIR);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("a.key"))))
                .isEqualTo("rw-------");
        assertThat(Files.list(folder)).hasSize(2);
    }

    @Test
    void loadWhenEncryptedThenOnlyWithThePassphrase() throws IOException {
        var pem = PemWriter.text(PAIR.key(), PASSPHRASE);
        write("a.key", pem);
        write("a.crt", PemWriter.text(PAIR.certificate().certificate()));

        assertThat(pem).startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----");
        assertThat(load("a.key", "a.crt", "correct horse").orElseThrow()).isEqualTo(PAIR);
        assertThat(code(load("a.key", "a.crt", "wrong"))).isEqualTo(EnvelopeError.PASSPHRASE.code());
        assertThat(code(load("a.key", "a.crt", ""))).isEqualTo(EnvelopeError.PASSPHRASE.code());
    }

    @Test
    void writeWhenAHalfWrittenFileWasLeftThenReplaced() throws IOException {
        Files.writeString(folder.resolve("a.key.partial"), "half");
        write("a.key", PemWriter.text(PAIR.key()));
        write("a.key", PemWriter.text(PAIR.key()));

        assertThat(Files.list(folder)).containsExactly(folder.resolve("a.key"));
        assertThat(PemFile.read(folder.resolve("a.key")).orElseThrow().keys()).hasSize(1);
    }

    @Test
    void loadWhenTheKeyIsAnothersThenRefused() throws IOException {
        write("a.key", PemWriter.text(Keys.generate(CryptoSuite2026.P256).getPrivate()));
        write("b.key", PemWriter.text(Keys.generate(CryptoSuite2026.P384).getPrivate()));
        write("a.crt", PemWriter.text(PAIR.certificate().certificate()));

        assertThat(code(load("a.key", "a.crt", ""))).isEqualTo(EnvelopeError.KEY_MISMATCH.code());
        assertThat(code(load("b.key", "a.crt", ""))).isEqualTo(EnvelopeError.KEY_MISMATCH.code());
    }

    @Test
    void loadWhenAFileIsNotWhatItShouldBeThenRefused() throws IOException {
        write("a.key", PemWriter.text(PAIR.key()));
        write("two.key", PemWriter.text(PAIR.key()) + PemWriter.text(PAIR.key()));
        write("a.crt", PemWriter.text(PAIR.certificate().certificate()));
        write("broken.crt", "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n");
        write("empty", "");

        assertThat(code(load("missing.key", "a.crt", ""))).isEqualTo(EnvelopeError.UNREADABLE.code());
        assertThat(code(load("empty", "a.crt", ""))).isEqualTo(EnvelopeError.NO_KEY.code());
        assertThat(code(load("two.key", "a.crt", ""))).isEqualTo(EnvelopeError.NO_KEY.code());
        assertThat(code(load("a.key", "a.key", ""))).isEqualTo(EnvelopeError.NO_CERTIFICATE.code());
        assertThat(code(load("a.key", "broken.crt", ""))).isEqualTo(EnvelopeError.UNREADABLE.code());
    }

    @Test
    void loadPkcs12WhenItHoldsOneKeyThenOnlyWithThePassphrase() throws Exception {
        var file = folder.resolve("a.p12");
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("a", PAIR.key(), PASSPHRASE, new Certificate[] {
            PAIR.certificate().certificate(), AUTHORITY.certificate()
        });
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSPHRASE);
        }

        assertThat(KeyFiles.loadPkcs12(file, PASSPHRASE).orElseThrow()).isEqualTo(PAIR);
        assertThat(code(KeyFiles.loadPkcs12(file, "wrong".toCharArray()))).isEqualTo(EnvelopeError.PASSPHRASE.code());
        Files.writeString(file, "not PKCS#12");
        assertThat(code(KeyFiles.loadPkcs12(file, PASSPHRASE))).isEqualTo(EnvelopeError.UNREADABLE.code());
    }

    @Test
    void ofWhenTheKeyIsTheJdksThenConvertedAndAPair() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC", "SunEC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = generator.generateKeyPair();
        var certificate = AUTHORITY.issue(PROFILE, pair.getPublic(), NOW, NOW.plusSeconds(60));

        var own = OwnKey.of(pair.getPrivate(), certificate).orElseThrow();

        assertThat(own.key().getClass().getName()).startsWith("org.bouncycastle");
        assertThat(own.toString()).doesNotContain(own.key().toString());
    }

    @Test
    void trustWhenAFolderIsGivenThenAuthoritiesAndListsOnly() throws IOException {
        write("ca.crt", PemWriter.text(AUTHORITY.certificate()));
        write(
                "between.pem",
                PemWriter.text(AUTHORITY.intermediate("Between", NOW).certificate()));
        write("ca.crl", PemWriter.text(AUTHORITY.emptyList(NOW)));
        write("agency.crt", PemWriter.text(PAIR.certificate().certificate()));
        write("notes.txt", "not PEM, and not read");

        var trust = TrustStore.load(folder).orElseThrow();

        assertThat(trust.anchors()).hasSize(1);
        assertThat(trust.intermediates()).hasSize(1);
        assertThat(trust.lists()).hasSize(1);
    }

    @Test
    void trustWhenThereIsNoAuthorityThenRefused() throws IOException {
        write("agency.crt", PemWriter.text(PAIR.certificate().certificate()));

        assertThat(code(TrustStore.load(folder.resolve("agency.crt")))).isEqualTo(EnvelopeError.NO_ANCHOR.code());
        assertThat(code(TrustStore.load(folder.resolve("missing.crt")))).isEqualTo(EnvelopeError.UNREADABLE.code());
        assertThat(code(TrustStore.load(List.of()))).isEqualTo(EnvelopeError.NO_ANCHOR.code());
    }

    private void write(String name, String text) throws IOException {
        PemWriter.write(folder.resolve(name), text);
    }

    private Verdict<OwnKey> load(String key, String certificate, String passphrase) {
        return KeyFiles.load(folder.resolve(key), folder.resolve(certificate), passphrase.toCharArray());
    }

    private static String code(Verdict<?> verdict) {
        return verdict.either(value -> "accepted", Refusal::code);
    }
}
