// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPair;
import java.security.Provider;
import java.security.Security;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.ledger.tree.Hash;

class CheckpointTest {

    private static final Checkpoint CHECKPOINT =
            new Checkpoint(TestLedger.ORIGIN, 12, Hash.EMPTY_TREE, 7, TestLedger.START);

    private final CheckpointSigner signer = new CheckpointSigner(TestLedger.SIGNER);
    private final CheckpointVerifier verifier = new CheckpointVerifier(TestLedger.SIGNER.key());

    @Test
    void signWhenVerifiedThenIsTheSameCheckpointInTheSpecifiedForm() {
        String note = signer.sign(CHECKPOINT);

        assertThat(note)
                .startsWith("postern.example/ledger\n12\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nnumber 7\n"
                        + "time 1764000000000\n\n\u2014 postern.example/ledger ");
        assertThat(verifier.verify(note).accepted()).contains(CHECKPOINT);
    }

    @Test
    void verifyWhenAnyCharacterIsChangedThenIsRefused() {
        String note = signer.sign(CHECKPOINT);
        for (int i = 0; i < note.length(); i++) {
            for (String instead : new String[] {"", "A", "1", "\n", " "}) {
                String changed = note.substring(0, i) + instead + note.substring(i + 1);
                if (!changed.equals(note)) {
                    assertThat(verifier.verify(changed).accepted()).as(changed).isEmpty();
                }
            }
        }
    }

    @Test
    void verifyWhenSignedByAnotherKeyOfTheSameNameThenIsRefused() {
        LedgerSigner other = new LedgerSigner(TestLedger.ORIGIN, TestLedger.keyPair("secp256r1"));

        assertThat(verifier.verify(new CheckpointSigner(other).sign(CHECKPOINT)).refusal())
                .map(LedgerIssue::problem)
                .contains(LedgerProblem.BAD_CHECKPOINT_SIGNATURE);
    }

    @Test
    void verifyWhenWitnessesSignedTooThenTheyArePassedOver() {
        LedgerSigner witness = new LedgerSigner("witness.example", TestLedger.keyPair("secp256r1"));
        String note = signer.sign(CHECKPOINT);
        String witnessLine =
                witness.note(CHECKPOINT.text()).substring(CHECKPOINT.text().length() + 1);

        assertThat(verifier.verify(note + witnessLine).accepted()).contains(CHECKPOINT);
        assertThat(verifier.verify(CHECKPOINT.text() + "\n" + witnessLine).accepted())
                .isEmpty();
        assertThat(verifier.verify(note + witnessLine.repeat(16)).accepted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'\n12\n', '\n012\n'",
        "'\n12\n', '\n-12\n'",
        "'\n12\n', '\n12 \n'",
        "'number 7', 'number 0'",
        "'number 7', 'Number 7'",
        "'time 1764', 'time +1764'",
        "'000\n', '000\nmore\n'",
        "SuFU=, SuFV="
    })
    void verifyWhenSignedButNotInItsFormThenIsRefused(String part, String instead) {
        String text = CHECKPOINT.text().replace(part, instead);

        assertThat(verifier.verify(TestLedger.SIGNER.note(text)).refusal())
                .map(LedgerIssue::problem)
                .contains(LedgerProblem.MALFORMED_CHECKPOINT);
    }

    @Test
    void verifyWhenOriginIsAnotherLedgersThenIsRefused() {
        String foreign = CHECKPOINT.text().replace(TestLedger.ORIGIN, "other.example/ledger");

        assertThat(verifier.verify(TestLedger.SIGNER.note(foreign)).refusal())
                .map(LedgerIssue::problem)
                .contains(LedgerProblem.FOREIGN_CHECKPOINT);
    }

    @Test
    void signWhenProviderIsNamedThenItSigns() {
        KeyPair pair = TestLedger.keyPair("secp256r1");
        LedgerSigner named = new LedgerSigner(TestLedger.ORIGIN, pair, Optional.of(Security.getProvider("SunEC")));
        Optional<Provider> without = Optional.of(Security.getProvider("SUN"));

        assertThat(new CheckpointVerifier(named.key())
                        .verify(new CheckpointSigner(named).sign(CHECKPOINT))
                        .accepted())
                .contains(CHECKPOINT);
        assertThatThrownBy(() -> new LedgerSigner(TestLedger.ORIGIN, pair, without))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void signWhenCheckpointIsAnotherLedgersThenThrows() {
        Checkpoint foreign = new Checkpoint("other.example", 0, Hash.EMPTY_TREE, 1, 0);

        assertThatThrownBy(() -> signer.sign(foreign)).isInstanceOf(IllegalArgumentException.class);
    }
}
