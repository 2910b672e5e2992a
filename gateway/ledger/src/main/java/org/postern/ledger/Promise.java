// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postern.ledger.tree.Hash;

/**
 * The ledger's word that a leaf will be in it by a deadline, given before it is; what RFC 6962 section 3.2 calls a signed
 * timestamp. Whoever holds one can show that the leaf was dropped.
 *
 * @param origin        of the ledger, see {@link LedgerKey}
 * @param leaf          hash of the promised leaf
 * @param time          of the promise, in milliseconds since 1970 UTC
 * @param maxMergeDelay how long integration may take, in milliseconds
 */
public record Promise(String origin, Hash leaf, long time, long maxMergeDelay) {

    /** Has spaces, which no origin has, so that a promise can never pass for a checkpoint. */
    private static final String FIRST_LINE = "postern ledger promise 1";

    private static final String COUNT = "(0|[1-9][0-9]{0,14})";
    private static final Pattern TEXT = Pattern.compile(
            FIRST_LINE + "\\n([^\\n]+)\\n([A-Za-z0-9+/]{43}=)\\ntime " + COUNT + "\\nmax-merge-delay " + COUNT + "\\n");

    public Promise {
        if (time < 0 || maxMergeDelay < 0) {
            throw new IllegalArgumentException("A promise's time and delay are not negative");
        }
    }

    /** Reads what {@link #text} writes, strictly; says nothing about who wrote it. */
    static Checked<Promise> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        Optional<Hash> leaf = matcher.matches() ? Hash.parse(matcher.group(2)) : Optional.empty();
        if (leaf.isEmpty()) {
            return Checked.refused(LedgerProblem.MALFORMED_PROMISE, "A promise is not in its form.");
        }
        return Checked.valid(new Promise(
                matcher.group(1), leaf.get(), Long.parseLong(matcher.group(3)), Long.parseLong(matcher.group(4))));
    }

    /** The text that is signed. */
    public String text() {
        return FIRST_LINE + "\n" + origin + "\n" + leaf.base64() + "\ntime " + time + "\nmax-merge-delay "
                + maxMergeDelay + "\n";
    }

    /** From when on a checkpoint without the leaf breaks the promise, in milliseconds since 1970 UTC. */
    public long deadline() {
        return time + maxMergeDelay;
    }
}
