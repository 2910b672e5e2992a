// SPDX-License-Identifier: Apache-2.0
package org.postern.app.evidence;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.postern.ledger.Checked;
import org.postern.ledger.Checkpoint;
import org.postern.ledger.CheckpointSigner;
import org.postern.ledger.Integration;
import org.postern.ledger.Integrator;
import org.postern.ledger.Leaf;
import org.postern.ledger.LedgerIssue;
import org.postern.ledger.LedgerKey;
import org.postern.ledger.LedgerSigner;
import org.postern.ledger.LedgerState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives waiting leaves their place and signs checkpoints; of all nodes one does it at a time. */
@Component
public class Sequencer {

    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);

    private final LedgerStore store;
    private final SqlHashStore hashes;
    private final LedgerSettings settings;
    private final Integrator integrator;
    private final CheckpointSigner signer;
    private final LedgerKey key;
    private final CheckpointFiles files;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sequencer(
            LedgerStore store,
            SqlHashStore hashes,
            LedgerSettings settings,
            LedgerSigner ledger,
            CheckpointFiles files,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.hashes = hashes;
        this.settings = settings;
        this.integrator = new Integrator(settings.origin(), settings.idleRefresh());
        this.signer = new CheckpointSigner(ledger);
        this.key = ledger.key();
        this.files = files;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** One round; true while there may be more waiting. */
    public boolean integrate() {
        return Boolean.TRUE.equals(transaction.execute(status -> store.electedSequencer() && round()));
    }

    private boolean round() {
        List<String> waiting = store.waiting(settings.batch());
        List<Leaf> leaves = waiting.stream().map(Sequencer::leaf).toList();
        Checked<LedgerState> state =
                LedgerState.read(hashes, store.size(), store.lastCheckpoint().map(LedgerStore.Signed::note), key);
        if (state.refusal().isPresent()) {
            return halt(state.refusal().get());
        }
        Integration integration =
                integrator.integrate(state.accepted().orElseThrow(), leaves, Set.of(), clock.millis());
        if (integration instanceof Integration.Halt halt) {
            return halt(halt.issue());
        }
        Integration.Proceed proceed = (Integration.Proceed) integration;
        store.place(proceed.entries());
        if (!proceed.hashes().isEmpty()) {
            hashes.put(proceed.hashes());
        }
        proceed.checkpoint().ifPresent(this::sign);
        return waiting.size() == settings.batch();
    }

    private void sign(Checkpoint checkpoint) {
        Instant at = Instant.ofEpochMilli(checkpoint.time());
        LedgerStore.Signed signed =
                new LedgerStore.Signed(checkpoint.number(), checkpoint.size(), signer.sign(checkpoint));
        store.checkpoint(signed, at);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                files.copy(signed, at);
            }
        });
    }

    /** Signing more over what contradicts itself would fork the ledger. */
    private static boolean halt(LedgerIssue issue) {
        LOG.error("The ledger stands still until a person has looked: {}", issue);
        return false;
    }

    private static Leaf leaf(String text) {
        return Leaf.parse(text)
                .accepted()
                .orElseThrow(() -> new IllegalStateException(
                        "PST-6021 a waiting ledger leaf is not in its canonical form; it was altered in the database"));
    }
}
