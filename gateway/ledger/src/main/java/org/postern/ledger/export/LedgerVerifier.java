// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger.export;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.postern.ledger.Checked;
import org.postern.ledger.LedgerIssue;
import org.postern.ledger.LedgerKey;
import org.postern.ledger.LedgerProblem;
import org.postern.ledger.export.BundleLine.Header;

/**
 * Verifies an exported ledger offline, in one pass and bounded memory, without believing the file, its maker or the gateway.
 *
 * @param trusted          the ledger's key as known by another way; without it the file's own key is used, and the verdict says so
 * @param knownCheckpoints signed notes kept from before; what they cover must still be there
 * @param promises         signed notes that senders were given; their leaves must be there
 */
public record LedgerVerifier(Optional<LedgerKey> trusted, List<String> knownCheckpoints, List<String> promises) {

    public LedgerVerifier {
        knownCheckpoints = List.copyOf(knownCheckpoints);
        promises = List.copyOf(promises);
    }

    public LedgerVerifier() {
        this(Optional.empty(), List.of(), List.of());
    }

    public LedgerVerifier trusting(LedgerKey key) {
        return new LedgerVerifier(Optional.of(key), knownCheckpoints, promises);
    }

    public LedgerVerifier knowing(Collection<String> checkpoints) {
        return new LedgerVerifier(trusted, List.copyOf(checkpoints), promises);
    }

    public LedgerVerifier holding(Collection<String> promised) {
        return new LedgerVerifier(trusted, knownCheckpoints, List.copyOf(promised));
    }

    /** Reads to the end or to the first line that cannot be read; an exception only where reading itself fails. */
    public Verdict verify(InputStream file) throws IOException {
        BundleReader reader = new BundleReader(file);
        Optional<Checked<BundleLine>> first = reader.next();
        if (first.isEmpty()) {
            return broken(LedgerProblem.WRONG_HEADER.issue("The file is empty."));
        }
        Checked<VerificationRun> begun = first.get().then(this::begin);
        if (begun.refusal().isPresent()) {
            return broken(begun.refusal().get());
        }
        VerificationRun run = begun.accepted().orElseThrow();
        for (var line = reader.next(); line.isPresent(); line = reader.next()) {
            Optional<LedgerIssue> unreadable = line.get().refusal();
            if (unreadable.isPresent()) {
                run.findings().broken(unreadable.get());
                return run.findings().asBroken();
            }
            line.get().accepted().ifPresent(run::line);
        }
        return run.end();
    }

    private Checked<VerificationRun> begin(BundleLine line) {
        if (!(line instanceof Header header)
                || !header.format().equals(Header.FORMAT)
                || header.size() < 0
                || header.maxMergeDelay() < 0) {
            return Checked.refused(
                    LedgerProblem.WRONG_HEADER, "The file does not begin with the header of a ledger export.");
        }
        return LedgerKey.parse(header.key())
                .then(key -> trusted.isEmpty() || trusted.get().equals(key)
                        ? Checked.valid(new VerificationRun(header, key, this))
                        : Checked.refused(
                                LedgerProblem.UNTRUSTED_KEY,
                                "The file was made with another key or for another ledger than the one trusted."));
    }

    private static Verdict broken(LedgerIssue issue) {
        return new Verdict.Broken(List.of(issue), false);
    }
}
