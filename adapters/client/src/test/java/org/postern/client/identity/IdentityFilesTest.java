// SPDX-License-Identifier: Apache-2.0
package org.postern.client.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.client.TestPki;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Party;
import org.postern.envelope.pki.PemWriter;
import org.postern.envelope.pki.Verdict;

class IdentityFilesTest {

    @TempDir
    private Path folder;

    private final TestPki pki = new TestPki();
    private final Identity thurrock = pki.identity("la-thurrock");

    @Test
    void loadWhenFolderThenOnePairForEachUse() {
        Path own = pki.write(folder, thurrock).agency("la-thurrock");

        Identity read = IdentityFiles.load(own, new char[0]).orElseThrow();

        assertThat(read.agency()).isEqualTo("la-thurrock");
        assertThat(TestPki.USES)
                .allSatisfy(use -> assertThat(
                                read.pair(use).orElseThrow().certificate().sha256())
                        .isEqualTo(
                                thurrock.pair(use).orElseThrow().certificate().sha256()));
    }

    @Test
    void loadWhenOnePemFileThenPairsAreFoundInAnyOrder() throws IOException {
        StringBuilder pem = new StringBuilder(PemWriter.text(pki.authority.certificate()));
        thurrock.pairs().forEach(pair -> pem.append(PemWriter.text(pair.key())));
        thurrock.pairs()
                .forEach(pair -> pem.append(PemWriter.text(pair.certificate().certificate())));
        Path file = Files.writeString(folder.resolve("all.pem"), pem);

        assertThat(IdentityFiles.load(file, new char[0]).orElseThrow().pairs()).hasSize(3);
    }

    @Test
    void loadWhenPkcs12ThenPairsAreFoundWithThePassphrase() throws IOException, GeneralSecurityException {
        char[] passphrase = "a test passphrase".toCharArray();
        Path file = folder.resolve("all.p12");
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (OwnKey pair : thurrock.pairs()) {
            store.setKeyEntry(pair.certificate().sha256(), pair.key(), passphrase, new Certificate[] {
                pair.certificate().certificate()
            });
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, passphrase);
        }

        assertThat(IdentityFiles.load(file, passphrase).orElseThrow().agency()).isEqualTo("la-thurrock");
        assertThat(code(IdentityFiles.load(file, "wrong".toCharArray()))).isEqualTo("PST-4071");
    }

    @Test
    void loadWhenPairsAreOfTwoAgenciesThenRefused() throws IOException {
        Path own = pki.write(folder, thurrock).agency("la-thurrock");
        OwnKey other = pki.issue(Party.agency("la-essex"), CertificateUse.SIGN);
        Files.writeString(own.resolve("sign-2.key"), PemWriter.text(other.key()));
        Files.writeString(
                own.resolve("sign-2.crt"), PemWriter.text(other.certificate().certificate()));

        assertThat(code(IdentityFiles.load(own, new char[0]))).isEqualTo("PST-7005");
    }

    @Test
    void pairWhenThereAreTwoThenTheOneIssuedLast() {
        List<OwnKey> pairs = new ArrayList<>(thurrock.pairs());
        OwnKey newer = pki.authority.issue(
                org.postern.envelope.pki.CertificateProfile.of(Party.agency("la-thurrock"), CertificateUse.SIGN),
                pki.now.plusSeconds(60));
        pairs.add(newer);

        Identity both = Identity.of(pairs).orElseThrow();

        assertThat(both.pair(CertificateUse.SIGN).orElseThrow()).isEqualTo(newer);
        assertThat(both.pairs(CertificateUse.SIGN)).hasSize(2);
    }

    @Test
    void pairWhenUseIsMissingThenRefusedByName() {
        Identity signing = new Identity(
                "la-thurrock", List.of(thurrock.pair(CertificateUse.SIGN).orElseThrow()));

        assertThat(code(signing.pair(CertificateUse.DECRYPT))).isEqualTo("PST-7006");
    }

    @Test
    void loadWhenFolderIsEmptyThenRefused() {
        assertThat(code(IdentityFiles.load(folder, new char[0]))).isEqualTo("PST-7005");
    }

    private static String code(Verdict<?> verdict) {
        return verdict.either(value -> "accepted", refusal -> refusal.code());
    }
}
