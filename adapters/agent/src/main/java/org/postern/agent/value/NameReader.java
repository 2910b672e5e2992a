// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.postern.agent.AgentIssue;
import org.postern.agent.sheet.CellValue;
import org.postern.agent.value.Reading.Part;
import tools.jackson.databind.node.StringNode;

/**
 * A child's whole name in one cell: {@code Carys Penhallow} or {@code PENHALLOW, Carys}. A family name begins at its
 * first particle ({@code van der}, {@code ap}); what stands between is a middle name.
 */
record NameReader() implements CellReader {

    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "el", "al", "bin",
            "ibn", "bint", "ap", "ab", "ferch", "st", "st.", "mac", "o'");

    @Override
    public Reading read(CellValue cell) {
        if (Words.meansNothing(cell.text())) {
            return Reading.NOTHING;
        }
        String text = cell.text().replaceAll("\\s+", " ");
        int comma = text.indexOf(',');
        if (comma > 0) {
            List<String> given = words(text.substring(comma + 1).strip());
            String family = text.substring(0, comma).strip();
            return given.isEmpty() || text.indexOf(',', comma + 1) > 0
                    ? Reading.bad(AgentIssue.NAME_PARTS)
                    : parts(given.get(0), given.subList(1, given.size()), family);
        }
        List<String> words = words(text);
        if (words.size() < 2 || cell.kind() != CellValue.Kind.TEXT) {
            return Reading.bad(AgentIssue.NAME_PARTS);
        }
        int family = words.size() - 1;
        for (int i = words.size() - 2; i > 0; i--) {
            if (PARTICLES.contains(words.get(i).toLowerCase(Locale.ROOT))) {
                family = i;
            }
        }
        return parts(words.get(0), words.subList(1, family), String.join(" ", words.subList(family, words.size())));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    private static Reading parts(String given, List<String> middle, String family) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("given", StringNode.valueOf(given)));
        if (!middle.isEmpty()) {
            parts.add(new Part("middle", StringNode.valueOf(String.join(" ", middle))));
        }
        parts.add(new Part("family", StringNode.valueOf(family)));
        return Reading.of(parts);
    }
}
