// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger.export;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.postern.ledger.Checked;
import org.postern.ledger.LedgerProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;

/** Reads an exported ledger line by line in bounded memory, whatever the file holds. */
final class BundleReader {

    private static final ObjectReader LINES = BundleFormat.JSON.readerFor(BundleLine.class);

    private final InputStream in;
    private long lineNumber;

    BundleReader(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** The next line, or empty at the end of the file. */
    Optional<Checked<BundleLine>> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        int read = in.read();
        if (read < 0) {
            return Optional.empty();
        }
        lineNumber++;
        while (read >= 0 && read != '\n') {
            if (line.size() == BundleFormat.LONGEST_LINE) {
                return Optional.of(unreadable("is too long"));
            }
            line.write(read);
            read = in.read();
        }
        return Optional.of(parse(line.toByteArray()));
    }

    private Checked<BundleLine> parse(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            BundleLine line = LINES.readValue(text);
            return line == null ? unreadable("is not a line of a ledger export") : Checked.valid(line);
        } catch (CharacterCodingException notUtf8) {
            return unreadable("is not UTF-8");
        } catch (JacksonException notALine) {
            // The parser's message could repeat what the file holds.
            return unreadable("is not a line of a ledger export");
        }
    }

    private Checked<BundleLine> unreadable(String why) {
        return Checked.refused(LedgerProblem.UNREADABLE_LINE, "Line " + lineNumber + " of the file " + why + ".");
    }
}
