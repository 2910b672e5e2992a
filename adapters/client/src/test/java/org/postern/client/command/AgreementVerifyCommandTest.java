// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.client.TestAgreement;
import org.postern.client.TestPki;
import org.postern.envelope.pki.PemWriter;
import org.postern.ledger.evidence.EvidenceFile;
import org.postern.ledger.evidence.EvidenceFormat;
import tools.jackson.databind.JsonNode;

/** {@code ledger verify} of how a version was agreed: what each approval is worth, and whose keys of issuers count. */
class AgreementVerifyCommandTest {

    @TempDir
    private Path folder;

    private final TestPki pki = new TestPki();
    private final TestAgreement agreement = new TestAgreement(pki);
    private Path authority;

    @BeforeEach
    void write() throws IOException {
        authority = Files.writeString(folder.resolve("ca.crt"), PemWriter.text(pki.authority.certificate()));
    }

    @Test
    void verifyWhenTheIssuersKeyIsNamedThenTheApprovalIsTrusted() throws IOException {
        Run run = verify(agreement.file(), "--issuer-key", agreement.thumbprint());

        assertThat(run.exit()).as(run.out()).isZero();
        assertThat(run.out())
                .contains("Verifies: evidence of kent-missing version 1")
                .contains("Signed in: approval by la-kent (la-kent/asha.rowe), for this very file")
                .contains("says https://issuer.example by its key " + agreement.thumbprint()
                        + " (trusted: one that you named)")
                .contains("Signed: approval by police-kent, over this very file");
    }

    @Test
    void verifyWhenNoIssuersKeyIsNamedThenSaysHowToNameIt() throws IOException {
        Run run = verify(agreement.file());

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("by its key " + agreement.thumbprint(), "--issuer-key")
                .doesNotContain("trusted:");
    }

    @Test
    void verifyWhenOnlyAnotherKeyIsNamedThenOneAndSaysThatItIsNotInTheList() throws IOException {
        String other = new TestAgreement(pki).thumbprint();

        Run run = verify(agreement.file(), "--issuer-key", other);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("Does not verify")
                .contains("Refused: approval by la-kent (la-kent/asha.rowe): PST-7031")
                .contains(agreement.thumbprint() + ", is not among those you named")
                .contains("Signed: approval by police-kent");
    }

    @Test
    void verifyWhenAFileOfKeysIsNamedThenItsKeysCount() throws IOException {
        String other = new TestAgreement(pki).issuersKey();
        Path set = Files.writeString(
                folder.resolve("jwks.json"), "{\"keys\":[" + other + "," + agreement.issuersKey() + "]}");
        Path list = Files.writeString(
                folder.resolve("keys.txt"), "# of our issuer\n\n" + agreement.thumbprint() + "  # since 2026\n");
        Path others = Files.writeString(folder.resolve("others.json"), "{\"keys\":[" + other + "]}");

        assertThat(verify(agreement.file(), "--issuer-key", set).exit()).isZero();
        assertThat(verify(agreement.file(), "--issuer-key", list).exit()).isZero();
        assertThat(verify(agreement.file(), "--issuer-key", others).exit()).isEqualTo(1);
        assertThat(verify(agreement.file(), "--issuer-key", others, "--issuer-key", list)
                        .exit())
                .isZero();
    }

    @Test
    void verifyWhenWhatIsNamedIsNoKeyThenTwo() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.json"), "{\"keys\":[]}");

        for (Object wrong : new Object[] {"not-a-thumbprint", empty, authority}) {
            Run run = verify(agreement.file(), "--issuer-key", wrong);
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains("PST-7032", wrong.toString());
        }
    }

    @Test
    void verifyWhenTheSignInNamesSomebodyElseThenOneWhateverKeyIsNamed() throws IOException {
        Run run = verify(agreement.file("somebody.else"), "--issuer-key", agreement.thumbprint());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("Refused: approval by la-kent", "PST-4061");
    }

    @Test
    void verifyWhenJsonIsAskedForThenSaysOfEachSignInWhetherItsKeyIsTrusted() throws IOException {
        JsonNode known = json(verify(agreement.file(), "--json", "--issuer-key", agreement.thumbprint()));
        JsonNode unknown =
                json(verify(agreement.file(), "--json", "--issuer-key", new TestAgreement(pki).thumbprint()));
        JsonNode unasked = json(verify(agreement.file(), "--json"));

        assertThat(known.at("/approvals/0/issuerKeyTrusted").asBoolean(false)).isTrue();
        assertThat(known.path("verified").asBoolean(false)).isTrue();
        assertThat(unknown.at("/approvals/0/issuerKeyTrusted").asBoolean(true)).isFalse();
        assertThat(unknown.at("/approvals/0/issuerKey").asString()).isEqualTo(agreement.thumbprint());
        assertThat(unknown.at("/approvals/0/code").asString()).isEqualTo("PST-7031");
        assertThat(unknown.path("verified").asBoolean(true)).isFalse();
        assertThat(unasked.at("/approvals/0").has("issuerKeyTrusted")).isFalse();
    }

    private static JsonNode json(Run run) {
        return run.json().get(0);
    }

    private Run verify(EvidenceFile file, Object... options) throws IOException {
        Object[] line = new Object[options.length + 5];
        line[0] = "ledger";
        line[1] = "verify";
        line[2] = "--trust";
        line[3] = authority;
        System.arraycopy(options, 0, line, 4, options.length);
        line[line.length - 1] = Files.write(folder.resolve("evidence.json"), EvidenceFormat.write(file));
        return Run.of(line);
    }
}
