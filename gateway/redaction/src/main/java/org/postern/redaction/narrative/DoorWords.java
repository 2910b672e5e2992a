// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postern.redaction.text.WordList;

/** Words beside the number of a house, flat, room or pitch, by what they say of it. */
enum DoorWords {
    /** What has a number on it: "room". */
    CUE,
    /** What may have one: "house". */
    HOUSE,
    /** The word itself: "number", "no". */
    NUMBER,
    /** Between those and the number: "is", "painted". */
    GLUE,
    /** What people do where they live. */
    HOME,
    /** Who is at a number, or comes to it: "knocked at", "the neighbour at". */
    KNOCK,
    /** Behind a house number: "over the shop". */
    BEHIND,
    /** Behind a count, an amount, an age or a time. */
    UNIT,
    /** Before a number that is no door's: "session no". */
    COUNTED;

    private static final Map<DoorWords, Set<String>> WORDS = words();

    boolean has(String lower) {
        return WORDS.get(this).contains(lower);
    }

    private static Map<DoorWords, Set<String>> words() {
        Map<DoorWords, Set<String>> words = new EnumMap<>(DoorWords.class);
        for (String line : WordList.read("door-words")) {
            List<String> parts = List.of(line.split(" "));
            words.put(
                    valueOf(parts.get(0)),
                    WordList.of(parts.subList(1, parts.size()).toArray(String[]::new)));
        }
        return words;
    }
}
