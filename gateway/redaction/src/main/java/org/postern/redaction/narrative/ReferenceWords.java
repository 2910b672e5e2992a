// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postern.redaction.text.WordList;

/** Words beside a reference, a log, a card's or an officer's number, by what they say of it. */
enum ReferenceWords {
    /** Followed by one and by little else: "ref", "collar". */
    CUE,
    /** An ordinary word that may be followed by one: "code". */
    THING,
    /** A force, register or system whose letters stand before the number. */
    AGENCY,
    /** Said for a sign: "stroke". */
    SIGN,
    /** Said of the end of a longer number. */
    ENDING;

    private static final Map<ReferenceWords, Set<String>> WORDS = words();

    boolean has(String lower) {
        return WORDS.get(this).contains(lower);
    }

    private static Map<ReferenceWords, Set<String>> words() {
        Map<ReferenceWords, Set<String>> words = new EnumMap<>(ReferenceWords.class);
        for (String line : WordList.read("reference-words")) {
            List<String> parts = List.of(line.split(" "));
            words.put(
                    valueOf(parts.get(0)),
                    WordList.of(parts.subList(1, parts.size()).toArray(String[]::new)));
        }
        return words;
    }
}
