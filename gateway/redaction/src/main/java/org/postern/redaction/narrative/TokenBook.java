// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postern.redaction.text.ReadText;

/**
 * The neutral words that stand for what is hidden in one disclosure: the same for the same person or place in every
 * text, numbered without gaps in the order in which they are first met.
 */
public final class TokenBook {

    private final Map<String, String> tokens = new LinkedHashMap<>();
    private final Map<String, Map<String, Set<List<String>>>> met = new HashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    /** The text with tokens in place of the spans, which are sorted and do not overlap. */
    public String render(String text, List<Span> spans) {
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        for (Span span : spans) {
            out.append(text, from, span.start());
            out.append('[')
                    .append(word(span, text.substring(span.start(), span.end())))
                    .append(']');
            from = span.end();
        }
        return out.append(text.substring(from)).toString();
    }

    private String word(Span span, String hidden) {
        Label label = span.label();
        if (label.numbering() == Label.Numbering.NONE) {
            return label.word();
        }
        String entity = span.entity().isEmpty() ? resolve(label, hidden) : span.entity();
        return tokens.computeIfAbsent(label.word() + ' ' + entity, key -> {
            int number = counts.merge(label.word(), 1, Integer::sum);
            return label.word() + ' ' + (label.numbering() == Label.Numbering.LETTER ? letters(number) : number);
        });
    }

    /** "Zac" is the "Zac Ellis" met before, and the other way round, as long as only one is meant. */
    private String resolve(Label label, String hidden) {
        List<String> words = ReadText.words(hidden).stream()
                .map(word -> word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
                .filter(word -> !word.equals("s"))
                .toList();
        Map<String, Set<List<String>>> byWord = met.computeIfAbsent(label.word(), key -> new HashMap<>());
        List<List<String>> same = words.stream()
                .flatMap(word -> byWord.getOrDefault(word, Set.of()).stream())
                .distinct()
                .filter(other -> other.containsAll(words) || words.containsAll(other))
                .limit(2)
                .toList();
        if (same.size() == 1) {
            return String.join(" ", same.get(0));
        }
        words.forEach(word ->
                byWord.computeIfAbsent(word, any -> new LinkedHashSet<>()).add(words));
        return String.join(" ", words);
    }

    /** 1 is A, 26 is Z, 27 is AA. */
    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (int rest = number; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
