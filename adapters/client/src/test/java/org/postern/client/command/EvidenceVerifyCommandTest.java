// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.client.TestEvidence;
import org.postern.client.TestPki;
import org.postern.envelope.pki.PemWriter;
import org.postern.ledger.evidence.EvidenceFile;
import org.postern.ledger.evidence.EvidenceFormat;

/** {@code ledger verify} also takes evidence files, and says clearly what they prove. */
class EvidenceVerifyCommandTest {

    @TempDir
    private Path folder;

    private final TestPki pki = new TestPki();
    private Path authority;

    @BeforeEach
    void write() throws IOException {
        authority = Files.writeString(folder.resolve("ca.crt"), PemWriter.text(pki.authority.certificate()));
    }

    @Test
    void verifyWhenAllHoldsThenZeroAndSaysWhatIsProven() throws IOException {
        Run run =
                Run.of("ledger", "verify", "--trust", authority, file(new TestEvidence(pki).signedBy("police-essex")));

        assertThat(run.exit()).as(run.out()).isZero();
        assertThat(run.out())
                .contains("Verifies: evidence of envelope", "made for police-essex")
                .contains("certified by CN=test authority")
                .containsPattern("entry 0 .* envelope-sealed .*recipient police-essex")
                .contains("As recorded: envelope", "Signed: receipt of envelope");
    }

    @Test
    void verifyWhenNobodyIsTrustedThenSaysThatTheFileVouchesForItself() throws IOException {
        Run run = Run.of("ledger", "verify", file(new TestEvidence(pki).signedBy("police-essex")));

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("the file's own").doesNotContain("certified by");
    }

    @Test
    void verifyWhenAnotherAuthorityIsTrustedThenOne() throws IOException {
        Path other =
                Files.writeString(folder.resolve("other.crt"), PemWriter.text(new TestPki().authority.certificate()));

        Run run = Run.of("ledger", "verify", "--trust", other, file(new TestEvidence(pki).signedBy("police-essex")));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("Does not verify", "Refused: receipt", "PST-4033");
    }

    @Test
    void verifyWhenAnotherAgencySignedTheReceiptThenOne() throws IOException {
        Run run = Run.of("ledger", "verify", "--trust", authority, file(new TestEvidence(pki).signedBy("la-thurrock")));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("Refused: receipt", "PST-4054");
    }

    @Test
    void verifyWhenTheRecipientSignedThatItWasReadThenSaysByWhomAndWhen() throws IOException {
        Run run = Run.of(
                "ledger", "verify", "--trust", authority, file(new TestEvidence(pki).readSignedBy("police-essex")));

        assertThat(run.exit()).as(run.out()).isZero();
        assertThat(run.out())
                .containsPattern("Signed: envelope .* was read at police-essex by a duty-sergeant at .*; certificate");
    }

    @Test
    void verifyWhenAnotherAgencySignedThatItWasReadThenOne() throws IOException {
        Run run = Run.of(
                "ledger", "verify", "--trust", authority, file(new TestEvidence(pki).readSignedBy("la-thurrock")));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).containsPattern("Refused: that envelope .* was read at police-essex .*PST-4054");
    }

    @Test
    void verifyWhenAPersonSaidSoInTheConsoleThenIsRecordedOnlyAndNotCalledSigned() throws IOException {
        Path file = file(new TestEvidence(pki).readInTheConsole());
        Run run = Run.of("ledger", "verify", "--trust", authority, file);
        Run json = Run.of("ledger", "verify", "--json", "--trust", authority, file);

        assertThat(run.exit()).as(run.out()).isZero();
        assertThat(run.out())
                .containsPattern("Recorded: envelope .* said police-essex/sam.okoro, signed in at the gateway")
                .doesNotContain("Signed: envelope");
        assertThat(json.json().get(0).at("/acknowledgements/0/person").asString())
                .isEqualTo("police-essex/sam.okoro");
    }

    @Test
    void verifyWhenCertificateIsOfAnotherKeyThenOne() throws IOException {
        String text = text(new TestEvidence(pki).signedBy("police-essex"));
        String others = text(new TestEvidence(pki).signedBy("police-essex"));
        Path file = Files.writeString(folder.resolve("e.json"), text.replace(certificate(text), certificate(others)));

        Run run = Run.of("ledger", "verify", "--trust", authority, file);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("PST-5032");
    }

    @Test
    void verifyWhenJsonIsAskedForThenOneObjectWithFactsAndReceipts() throws IOException {
        Run run = Run.of(
                "ledger",
                "verify",
                "--json",
                "--trust",
                authority,
                file(new TestEvidence(pki).signedBy("police-essex")));

        assertThat(run.json().get(0).path("verified").asBoolean(false)).isTrue();
        assertThat(run.json().get(0).path("keyCertificate").asString()).isEqualTo("certified");
        assertThat(run.json().get(0).at("/acts/0/facts/recipient").asString()).isEqualTo("police-essex");
        assertThat(run.json().get(0).at("/receipts/0/verified").asBoolean(false))
                .isTrue();
    }

    @Test
    void verifyWhenTheFileIsDamagedThenOneWithItsCode() throws IOException {
        String text = text(new TestEvidence(pki).signedBy("police-essex"));
        Path cut = Files.writeString(folder.resolve("cut.json"), text.substring(0, text.length() / 2));
        Path changed = Files.writeString(
                folder.resolve("changed.json"),
                text.replace("\\\"recipient\\\":\\\"police-essex", "\\\"recipient\\\":\\\"police-kents"));

        assertThat(Run.of("ledger", "verify", cut).out()).contains("PST-5028");
        assertThat(Run.of("ledger", "verify", changed).out()).contains("PST-5029");
        assertThat(Run.of("ledger", "verify", changed).exit()).isEqualTo(1);
    }

    private static String certificate(String text) {
        int begin = text.indexOf("\"ledgerCertificate\":");
        return text.substring(begin, text.indexOf("\"opened\"", begin));
    }

    private static String text(EvidenceFile file) {
        return new String(EvidenceFormat.write(file), StandardCharsets.UTF_8);
    }

    private Path file(EvidenceFile file) throws IOException {
        return Files.write(folder.resolve("evidence.json"), EvidenceFormat.write(file));
    }
}
