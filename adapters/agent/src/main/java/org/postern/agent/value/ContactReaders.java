// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postern.agent.AgentIssue;
import org.postern.agent.sheet.CellValue;
import org.postern.agent.value.Reading.Part;
import tools.jackson.databind.node.StringNode;

/** Readers of postcodes, addresses, telephone numbers and e-mail addresses. */
final class ContactReaders {

    private static final Pattern POSTCODE =
            Pattern.compile("([A-Z]{1,2}[0-9][A-Z0-9]?) ?([0-9][A-Z]{2})", Pattern.CASE_INSENSITIVE);
    private static final Pattern PHONE = Pattern.compile("[+(]?[0-9][0-9 ()-]{5,18}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final int ADDRESS_LINES = 5;

    private ContactReaders() {}

    static Reading postcode(CellValue cell) {
        Matcher postcode = POSTCODE.matcher(cell.text().replaceAll("\\s+", " "));
        if (postcode.matches()) {
            return Reading.of(written(postcode));
        }
        return Words.meansUnknown(cell.text()) ? Reading.NOTHING : Reading.bad(AgentIssue.NO_POSTCODE);
    }

    /** A number cell has lost the nought it began with. */
    static Reading phone(CellValue cell) {
        String text = cell.text()
                .replace("+44 (0)", "+44 ")
                .replaceAll("[./\u2010-\u2015]", "-")
                .replaceAll("\\s+", " ");
        if (cell.kind() == CellValue.Kind.NUMBER && text.matches("[1-9][0-9]{9}")) {
            text = "0" + text;
        }
        if (PHONE.matcher(text).matches()) {
            return Reading.of(text);
        }
        return Words.meansUnknown(cell.text()) ? Reading.NOTHING : Reading.bad(AgentIssue.NO_PHONE);
    }

    static Reading email(CellValue cell) {
        if (EMAIL.matcher(cell.text()).matches()) {
            return Reading.of(cell.text());
        }
        return Words.meansUnknown(cell.text()) ? Reading.NOTHING : Reading.bad(AgentIssue.NO_EMAIL);
    }

    /** A whole address in one cell, its lines separated by commas or line ends, the postcode last or not at all. */
    static Reading address(CellValue cell) {
        if (Words.meansUnknown(cell.text())) {
            return Reading.NOTHING;
        }
        List<String> lines = new ArrayList<>(Arrays.stream(cell.text().split("[,\\n\\r]+"))
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList());
        List<Part> parts = new ArrayList<>();
        String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        Matcher code = POSTCODE.matcher(last);
        if (code.find() && code.end() == last.length()) {
            parts.add(new Part("postcode", StringNode.valueOf(written(code))));
            lines.set(lines.size() - 1, last.substring(0, code.start()).strip());
            lines.removeIf(String::isEmpty);
        }
        if (lines.size() > 1) {
            parts.add(new Part("town", StringNode.valueOf(lines.remove(lines.size() - 1))));
        }
        for (int i = 0; i < Math.min(ADDRESS_LINES, lines.size()); i++) {
            parts.add(new Part("lines[]", StringNode.valueOf(lines.get(i))));
        }
        return lines.size() > ADDRESS_LINES ? Reading.bad(AgentIssue.TOO_LONG, TextReader.LINE) : Reading.of(parts);
    }

    private static String written(Matcher postcode) {
        return (postcode.group(1) + " " + postcode.group(2)).toUpperCase(Locale.ROOT);
    }
}
