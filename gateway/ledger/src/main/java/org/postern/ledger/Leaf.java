// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postern.ledger.tree.Hash;

/**
 * What the ledger says about one act: that it happened, when, and a commitment to the rest. Holds no personal data.
 *
 * <p>Its only encoding is {@link #text}: JSON with keys in order and no spaces (RFC 8785), so that an auditor can hash
 * it with standard tools, and so that two encodings of one leaf cannot exist.
 *
 * @param kind       what sort of act, e.g. {@code submission}: lower-case words joined by hyphens, 40 characters at most
 * @param time       of the act, in milliseconds since 1970 UTC
 * @param subject    opaque id that the act belongs to
 * @param commitment see {@link Commitments}
 */
public record Leaf(String kind, long time, UUID subject, Hash commitment) {

    private static final String KIND = "[a-z][a-z0-9]*(?:-[a-z0-9]+)*";
    private static final int KIND_LENGTH = 40;
    private static final long LATEST = 253_402_300_799_999L; // the last millisecond of the year 9999
    private static final Pattern KIND_PATTERN = Pattern.compile(KIND);
    private static final Pattern TEXT = Pattern.compile("\\{\"commitment\":\"([A-Za-z0-9+/]{43}=)\",\"kind\":\"("
            + KIND + ")\",\"subject\":\"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\","
            + "\"time\":(0|[1-9][0-9]{0,14})}");

    public Leaf {
        if (!isKind(kind)) {
            throw new IllegalArgumentException("A leaf's kind is lower-case words joined by hyphens");
        }
        if (time < 0 || time > LATEST) {
            throw new IllegalArgumentException("A leaf's time is between the years 1970 and 9999");
        }
    }

    /** Reads strictly: exactly what {@link #text} writes. */
    public static Checked<Leaf> parse(String text) {
        Matcher matcher = text.length() > 300 ? null : TEXT.matcher(text);
        if (matcher == null || !matcher.matches()) {
            return malformed();
        }
        Optional<Hash> commitment = Hash.parse(matcher.group(1));
        long time = Long.parseLong(matcher.group(4));
        if (commitment.isEmpty() || !isKind(matcher.group(2)) || time > LATEST) {
            return malformed();
        }
        return Checked.valid(new Leaf(matcher.group(2), time, UUID.fromString(matcher.group(3)), commitment.get()));
    }

    /** The canonical encoding; stored as it is and never written again. */
    public String text() {
        return "{\"commitment\":\"" + commitment.base64() + "\",\"kind\":\"" + kind + "\",\"subject\":\"" + subject
                + "\",\"time\":" + time + "}";
    }

    /** What the tree holds for this leaf. */
    public Hash hash() {
        return hashOf(text());
    }

    /** What the tree holds for a leaf with this text, whether or not it can be read. */
    public static Hash hashOf(String text) {
        return Hash.ofLeaf(text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isKind(String kind) {
        return kind.length() <= KIND_LENGTH && KIND_PATTERN.matcher(kind).matches();
    }

    private static Checked<Leaf> malformed() {
        return Checked.refused(LedgerProblem.MALFORMED_LEAF, "This is not a leaf in its canonical form.");
    }
}
