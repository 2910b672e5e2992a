// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.postern.ledger.tree.StrictBase64;

/**
 * A text and the signatures under it, as the C2SP signed-note specification writes them.
 *
 * @param text       what is signed, with its last newline
 * @param signatures by whomever; those of unknown keys, such as witnesses, are passed over
 */
record SignedNote(String text, List<Line> signatures) {

    private static final int LONGEST = 65_536;
    private static final int MOST_SIGNATURES = 16;
    private static final String DASH = "\u2014 ";

    /** One signature line; {@code keyId} has four bytes. */
    record Line(String keyName, byte[] keyId, byte[] signature) {}

    static String write(String text, LedgerKey key, byte[] signature) {
        byte[] blob = ByteBuffer.allocate(4 + signature.length)
                .put(key.id())
                .put(signature)
                .array();
        return text + "\n" + DASH + key.origin() + " " + Base64.getEncoder().encodeToString(blob) + "\n";
    }

    /** Reads strictly; empty where it is not a signed note. */
    static Optional<SignedNote> parse(String note) {
        if (note.length() > LONGEST || note.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            return Optional.empty();
        }
        int blank = note.lastIndexOf("\n\n");
        if (blank <= 0 || !note.endsWith("\n") || blank + 2 >= note.length()) {
            return Optional.empty();
        }
        List<Line> lines = new ArrayList<>();
        for (String line : note.substring(blank + 2, note.length() - 1).split("\n", -1)) {
            Optional<Line> read = parseLine(line);
            if (read.isEmpty() || lines.size() == MOST_SIGNATURES) {
                return Optional.empty();
            }
            lines.add(read.get());
        }
        return Optional.of(new SignedNote(note.substring(0, blank + 1), List.copyOf(lines)));
    }

    /** At least one signature is this key's, and every one that claims to be its is. */
    boolean isSignedBy(LedgerKey key) {
        List<Line> own = signatures.stream()
                .filter(line -> line.keyName.equals(key.origin()) && Arrays.equals(line.keyId, key.id()))
                .toList();
        return !own.isEmpty() && own.stream().allMatch(line -> key.verifies(text, line.signature));
    }

    private static Optional<Line> parseLine(String line) {
        String[] parts = line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
        if (parts.length != 2 || parts[0].isEmpty() || parts[0].contains("+")) {
            return Optional.empty();
        }
        return StrictBase64.decode(parts[1])
                .filter(blob -> blob.length > 4)
                .map(blob -> new Line(parts[0], Arrays.copyOf(blob, 4), Arrays.copyOfRange(blob, 4, blob.length)));
    }
}
