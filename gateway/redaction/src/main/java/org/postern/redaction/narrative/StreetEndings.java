// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.postern.redaction.text.WordList;

/** Words of addresses beside the usual types of streets, by where they stand. */
enum StreetEndings {
    /** Last in any address with a number. */
    ENDING,
    /** The same, but an everyday word. */
    COMMON,
    /** Behind a number and "the". */
    ALONE,
    /** First in a Welsh street. */
    WELSH,
    /** First in a Welsh street with a number or capitals. */
    WELSH_NUMBERED,
    /** A house's name behind "the". */
    HOUSE,
    /** Behind "the old". */
    OLD,
    /** A kind of house behind its name. */
    NAMED;

    private static final Map<StreetEndings, Set<String>> WORDS = words();
    private static final Set<String> OF_HOUSES = WordList.of(Stream.of(WELSH, WELSH_NUMBERED, HOUSE, OLD, NAMED)
            .flatMap(kind -> WORDS.get(kind).stream())
            .toArray(String[]::new));

    boolean has(String lower) {
        return WORDS.get(this).contains(lower);
    }

    /** Whether a house's name or a Welsh street can have it in it. */
    static boolean isOfHouse(String lower) {
        return OF_HOUSES.contains(lower);
    }

    private static Map<StreetEndings, Set<String>> words() {
        Map<StreetEndings, Set<String>> words = new EnumMap<>(StreetEndings.class);
        for (String line : WordList.read("street-endings")) {
            String[] parts = line.split(" ");
            words.put(
                    valueOf(parts[0]),
                    WordList.of(List.of(parts).subList(1, parts.length).toArray(String[]::new)));
        }
        return words;
    }
}
