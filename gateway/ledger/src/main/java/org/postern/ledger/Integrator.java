// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postern.ledger.tree.CompactRange;
import org.postern.ledger.tree.Hash;
import org.postern.ledger.tree.NodeId;
import org.postern.ledger.tree.TreeAppender;

/**
 * Gives waiting leaves their place and says which checkpoint to sign. Pure: it reads and writes nothing, so doing the same
 * again after a crash at any point gives the same entries and hashes. There must be one sequencer at a time.
 */
public final class Integrator {

    private final String origin;
    private final long refresh;

    /**
     * @param origin  of the ledger
     * @param refresh how old the last checkpoint of an idle ledger may become before a new one is signed
     */
    public Integrator(String origin, Duration refresh) {
        this.origin = origin;
        this.refresh = refresh.toMillis();
    }

    /**
     * @param state             read after the sequencer's lock was taken
     * @param batch             waiting leaves, in the order in which they are to be entered
     * @param alreadyIntegrated hashes of those of the batch that are entries already
     * @param now               in milliseconds since 1970 UTC, of the same clock as the leaves' times
     */
    public Integration integrate(LedgerState state, List<Leaf> batch, Set<Hash> alreadyIntegrated, long now) {
        Optional<LedgerIssue> contradiction = contradiction(state);
        if (contradiction.isPresent()) {
            return new Integration.Halt(contradiction.get());
        }
        Map<NodeId, Hash> hashes = new LinkedHashMap<>();
        TreeAppender tree = new TreeAppender(state.tree(), hashes::put);
        Set<Hash> settled = new LinkedHashSet<>();
        List<Entry> entries = new ArrayList<>();
        long time = now;
        for (Leaf leaf : batch) {
            Hash hash = leaf.hash();
            if (settled.add(hash) && !alreadyIntegrated.contains(hash)) {
                entries.add(new Entry(tree.size(), leaf, hash));
                tree.append(hash);
                time = Math.max(time, leaf.time());
            }
        }
        CompactRange grown = tree.range();
        return new Integration.Proceed(entries, hashes, settled, grown, checkpoint(state, grown, time));
    }

    private Optional<Checkpoint> checkpoint(LedgerState state, CompactRange tree, long time) {
        if (state.last().isEmpty()) {
            return Optional.of(new Checkpoint(origin, tree.size(), tree.root(), 1, time));
        }
        Checkpoint last = state.last().get();
        if (tree.size() == last.size() && time - last.time() < refresh) {
            return Optional.empty();
        }
        // A clock that was set back must not make the ledger's time go back.
        return Optional.of(
                new Checkpoint(origin, tree.size(), tree.root(), last.number() + 1, Math.max(time, last.time())));
    }

    private Optional<LedgerIssue> contradiction(LedgerState state) {
        if (state.last().isEmpty()) {
            return Optional.empty();
        }
        Checkpoint last = state.last().get();
        if (!last.origin().equals(origin)) {
            return Optional.of(LedgerProblem.FOREIGN_CHECKPOINT.issue(
                    "The stored checkpoint belongs to another ledger than the one configured."));
        }
        if (state.tree().size() < last.size()) {
            return Optional.of(LedgerProblem.STATE_CONTRADICTS_CHECKPOINT.issue("The last checkpoint covers "
                    + last.size() + " entries, but only " + state.tree().size() + " are stored."));
        }
        if (state.tree().size() == last.size() && !state.tree().root().equals(last.root())) {
            return Optional.of(LedgerProblem.STATE_CONTRADICTS_CHECKPOINT.issue(
                    "The stored hashes give another root than the last checkpoint."));
        }
        return Optional.empty();
    }
}
