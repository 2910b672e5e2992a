// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.corpus.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences with slots, in sections by register: {@code {slot}} for an identifier, {@code ~word~} for a word to stay. */
final class TemplateBook {

    private static final Pattern MARK = Pattern.compile("\\{([a-z.]+)\\}|~([^~]+)~");

    private final Map<String, List<String>> sections = new TreeMap<>();

    TemplateBook(Split split) {
        String section = "";
        for (String line : Lists.lines("templates-" + split.file())) {
            if (line.startsWith("== ")) {
                section = line.substring(3);
            } else {
                sections.computeIfAbsent(section, name -> new ArrayList<>()).add(line);
            }
        }
    }

    List<String> sentences(String section) {
        return List.copyOf(sections.get(section));
    }

    List<String> all() {
        return sections.values().stream().flatMap(List::stream).toList();
    }

    static List<Piece> fill(String sentence, Cast cast) {
        List<Piece> pieces = new ArrayList<>();
        Matcher mark = MARK.matcher(sentence);
        int at = 0;
        while (mark.find()) {
            addPlain(pieces, sentence.substring(at, mark.start()));
            pieces.add(mark.group(1) == null ? new Piece(mark.group(2), Piece.KEEP) : cast.fill(mark.group(1)));
            at = mark.end();
        }
        addPlain(pieces, sentence.substring(at));
        return pieces;
    }

    private static void addPlain(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(Piece.plain(text));
        }
    }
}
