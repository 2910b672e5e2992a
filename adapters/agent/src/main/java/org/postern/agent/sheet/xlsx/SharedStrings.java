// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.sheet.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postern.agent.AgentIssue;
import org.postern.agent.sheet.SheetLimits;
import org.postern.agent.sheet.UnreadableSheet;
import org.postern.agent.sheet.xml.Xml;

/**
 * The texts that the cells of a workbook refer to by number (ECMA-376, part 1, 18.4). They are all that must be held of
 * a workbook while it is read, so they lie in one array of bytes and not in as many objects.
 */
final class SharedStrings {

    /** Characters that XML cannot hold are written as {@code _xHHHH_} (18.18.86). */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[256];
    private int count;
    private int length;

    /** @param in the part, or null where the workbook has none */
    static SharedStrings read(InputStream in, SheetLimits limits) throws IOException {
        SharedStrings strings = new SharedStrings();
        if (in != null) {
            try (Xml xml = new Xml(in)) {
                while (xml.advance()) {
                    if (xml.starts("si")) {
                        strings.add(text(xml, "si", limits, 0));
                    }
                }
            }
        }
        return strings;
    }

    /** The text inside an element that may be in several runs; what is there to be pronounced is left out. */
    static String text(Xml xml, String element, SheetLimits limits, int row) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean spoken = false;
        while (xml.advance() && !xml.ends(element)) {
            if (xml.starts("rPh") || xml.ends("rPh")) {
                spoken = xml.atStart();
            }
            if (xml.starts("t") && !spoken) {
                xml.characters(text, limits.cellLength(), row);
            }
        }
        return unescaped(text.toString());
    }

    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }

    String get(int index) throws IOException {
        if (index < 0 || index >= count) {
            throw new UnreadableSheet(AgentIssue.DAMAGED);
        }
        int start = index == 0 ? 0 : ends[index - 1];
        return new String(bytes, start, ends[index] - start, StandardCharsets.UTF_8);
    }

    private void add(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        if (length + encoded.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + encoded.length, bytes.length + bytes.length / 2));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count + count / 2);
        }
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
        ends[count++] = length;
    }
}
