// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.ledger.tree.CompactRange;
import org.postern.ledger.tree.Hash;
import org.postern.ledger.tree.NodeId;
import org.postern.ledger.tree.StoredHashMissingException;

class LedgerStateTest {

    private static final LedgerKey KEY = TestLedger.SIGNER.key();

    private final TestLedger ledger = TestLedger.ofBatches(12, 4, 5);

    @Test
    void readWhenStoredIsWhatWasSignedThenIsTheState() {
        assertThat(LedgerState.read(ledger.hashes, 9, Optional.of(ledger.notes.get(1)), KEY)
                        .accepted())
                .contains(new LedgerState(CompactRange.load(ledger.hashes, 9), Optional.of(ledger.last())));
        assertThat(LedgerState.read(ledger.hashes, 0, Optional.empty(), KEY).accepted())
                .contains(LedgerState.NEW);
    }

    @Test
    void readWhenCheckpointOfTheLastBatchWasNotStoredThenGoesOnFromTheOneBefore() {
        assertThat(LedgerState.read(ledger.hashes, 9, Optional.of(ledger.notes.get(0)), KEY)
                        .accepted())
                .hasValueSatisfying(state -> {
                    assertThat(state.tree().size()).isEqualTo(9);
                    assertThat(state.last()).map(Checkpoint::size).contains(4L);
                });
    }

    @Test
    void readWhenEntriesWereLostThenIsRefused() {
        assertThat(LedgerState.read(ledger.hashes, 8, Optional.of(ledger.notes.get(1)), KEY)
                        .refusal())
                .map(LedgerIssue::problem)
                .contains(LedgerProblem.STATE_CONTRADICTS_CHECKPOINT);
    }

    @Test
    void readWhenAHashBelowTheCheckpointWasChangedThenIsRefused() {
        ledger.hashes.put(Map.of(new NodeId(2, 0), Hash.EMPTY_TREE));

        assertThat(LedgerState.read(ledger.hashes, 9, Optional.of(ledger.notes.get(0)), KEY)
                        .refusal())
                .map(LedgerIssue::problem)
                .contains(LedgerProblem.STATE_CONTRADICTS_CHECKPOINT);
    }

    @Test
    void readWhenCheckpointWasForgedThenIsRefused() {
        String forged = ledger.notes.get(1).replace("number 2", "number 3");

        assertThat(LedgerState.read(ledger.hashes, 9, Optional.of(forged), KEY).refusal())
                .map(LedgerIssue::problem)
                .contains(LedgerProblem.BAD_CHECKPOINT_SIGNATURE);
    }

    @Test
    void readWhenHashesAreMissingThenThrows() {
        assertThatThrownBy(() -> LedgerState.read(ledger.hashes, 10, Optional.of(ledger.notes.get(1)), KEY))
                .isInstanceOf(StoredHashMissingException.class);
    }
}
