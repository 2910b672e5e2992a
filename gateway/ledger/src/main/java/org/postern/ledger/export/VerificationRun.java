// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger.export;

import java.util.Optional;
import org.postern.ledger.Checkpoint;
import org.postern.ledger.CheckpointVerifier;
import org.postern.ledger.LedgerKey;
import org.postern.ledger.LedgerProblem;
import org.postern.ledger.PromiseVerifier;
import org.postern.ledger.export.BundleLine.CheckpointLine;
import org.postern.ledger.export.BundleLine.ConsistencyLine;
import org.postern.ledger.export.BundleLine.EntryLine;
import org.postern.ledger.export.BundleLine.HashLine;
import org.postern.ledger.export.BundleLine.Header;
import org.postern.ledger.export.BundleLine.InclusionLine;
import org.postern.ledger.export.BundleLine.Scope;

/** One pass over one file, after its header. */
final class VerificationRun {

    private final Header header;
    private final LedgerKey key;
    private final boolean trusted;
    private final Findings findings = new Findings();
    private final CheckpointTrail trail;
    private final KnownCheckpoints known;
    private final PromiseBook promises;
    private final EntryReplay entries;
    private final GrowthProofs growth = new GrowthProofs(findings);
    private final InclusionCheck inclusions;

    VerificationRun(Header header, LedgerKey key, LedgerVerifier asked) {
        this.header = header;
        this.key = key;
        this.trusted = asked.trusted().isPresent();
        CheckpointVerifier verifier = new CheckpointVerifier(key);
        trail = new CheckpointTrail(verifier, header.scope(), findings);
        known = new KnownCheckpoints(asked.knownCheckpoints(), verifier, findings);
        promises = new PromiseBook(asked.promises(), new PromiseVerifier(key), header.scope(), findings);
        LeafTimes times = new LeafTimes(header.maxMergeDelay(), findings);
        entries = new EntryReplay(times, known, promises, findings);
        inclusions = new InclusionCheck(promises, findings);
    }

    void line(BundleLine line) {
        if (line instanceof EntryLine entry) {
            entry(entry);
        } else if (line instanceof HashLine hash) {
            hashed(hash);
        } else if (line instanceof CheckpointLine checkpoint) {
            checkpoint(checkpoint);
        } else if (line instanceof InclusionLine inclusion) {
            inclusions.check(inclusion, trail.last());
        } else if (line instanceof ConsistencyLine consistency) {
            growth.offer(consistency.proof());
        } else {
            findings.broken(LedgerProblem.WRONG_HEADER, "The file has a second header.");
        }
    }

    Findings findings() {
        return findings;
    }

    Verdict end() {
        growth.end();
        if (header.scope() == Scope.WHOLE) {
            entries.end();
        } else {
            known.endOfExtract();
        }
        Optional<Checkpoint> last = trail.last();
        last.ifPresent(promises::end);
        if (last.isEmpty()) {
            findings.broken(LedgerProblem.UNCOVERED_ENTRIES, "The file has no checkpoint that verifies.");
        } else if (!findings.anyBroken() && last.get().size() != header.size()) {
            findings.broken(
                    LedgerProblem.MISSING_ENTRY,
                    "The header speaks of " + header.size() + " entries, the last checkpoint covers "
                            + last.get().size() + ": the file was cut short.");
        }
        return findings.anyBroken() ? findings.asBroken() : verified(last.get());
    }

    private Verdict verified(Checkpoint newest) {
        return new Verdict.Verified(
                header.scope(),
                key.fingerprint(),
                trusted,
                newest,
                trail.count(),
                inclusions.proven(),
                entries.hashed(),
                findings.notices());
    }

    private void entry(EntryLine entry) {
        if (header.scope() == Scope.WHOLE) {
            entries.entry(entry);
        } else {
            findings.broken(LedgerProblem.MISPLACED_ENTRY, "An extract shows entries by their proofs only.");
        }
    }

    private void hashed(HashLine line) {
        if (header.scope() == Scope.WHOLE) {
            entries.hashed(line);
        } else {
            findings.broken(LedgerProblem.MISPLACED_ENTRY, "An extract shows entries by their proofs only.");
        }
    }

    private void checkpoint(CheckpointLine line) {
        Optional<Checkpoint> before = trail.last();
        Optional<Checkpoint> accepted = trail.next(line.note());
        if (accepted.isEmpty()) {
            return;
        }
        Checkpoint checkpoint = accepted.get();
        boolean whole = header.scope() == Scope.WHOLE;
        before.ifPresent(older -> growth.between(older, checkpoint, !whole));
        if (whole) {
            entries.checkpoint(checkpoint);
        } else {
            known.reached(checkpoint.size(), checkpoint::root);
        }
    }
}
