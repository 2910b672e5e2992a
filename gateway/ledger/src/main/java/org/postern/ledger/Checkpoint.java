// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postern.ledger.tree.Hash;

/**
 * The whole ledger at one moment, in the form of a C2SP tlog-checkpoint with two extension lines.
 *
 * @param origin of the ledger, see {@link LedgerKey}
 * @param size   number of entries
 * @param root   RFC 9162 Merkle tree hash of the entries
 * @param number counts the ledger's checkpoints from 1 without a gap, so that a missing one shows
 * @param time   of signing, in milliseconds since 1970 UTC; never before that of the checkpoint before
 */
public record Checkpoint(String origin, long size, Hash root, long number, long time) {

    private static final String COUNT = "(0|[1-9][0-9]{0,17})";
    private static final Pattern TEXT = Pattern.compile(
            "([^\\n]+)\\n" + COUNT + "\\n([A-Za-z0-9+/]{43}=)\\nnumber " + COUNT + "\\ntime " + COUNT + "\\n");

    public Checkpoint {
        if (size < 0 || number < 1 || time < 0) {
            throw new IllegalArgumentException("A checkpoint's size and time are not negative, and it counts from 1");
        }
    }

    /** Reads what {@link #text} writes, strictly; says nothing about who wrote it. */
    static Checked<Checkpoint> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        Optional<Hash> root = matcher.matches() ? Hash.parse(matcher.group(3)) : Optional.empty();
        if (root.isEmpty() || matcher.group(4).equals("0")) {
            return Checked.refused(
                    LedgerProblem.MALFORMED_CHECKPOINT,
                    "A checkpoint is not in its form: origin, size, root, number and time, each on a line of its own.");
        }
        return Checked.valid(new Checkpoint(
                matcher.group(1),
                Long.parseLong(matcher.group(2)),
                root.get(),
                Long.parseLong(matcher.group(4)),
                Long.parseLong(matcher.group(5))));
    }

    /** The text that is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\nnumber " + number + "\ntime " + time + "\n";
    }
}
