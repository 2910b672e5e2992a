// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postern.redaction.text.WordList;

/** What a word beside a number says the number is about. */
final class NumberTopics {

    /** The lists begin with these, a line each. */
    enum Topic {
        NONE,
        /** Cars and their plates. */
        CAR,
        /** How a plate is told. */
        PLATE_PART,
        /** Doors. */
        DOOR,
        /** Door or other number said to be one. */
        SAID_NUMBER,
        /** Calls. */
        CALL,
        /** Cases and officers. */
        CASE,
        /** Ages. */
        AGE,
        /** Times. */
        TIME,
        /** Money and amounts. */
        MONEY,
        /** Counts. */
        COUNT,
        /** Roads and buses. */
        ROAD,
        /** Forms and school. */
        FORM
    }

    private static final Map<String, Topic> BY_WORD = byWord();

    private NumberTopics() {}

    static Topic of(String lower) {
        return BY_WORD.getOrDefault(lower, Topic.NONE);
    }

    /** A word on two lines belongs to the topic that is declared first. */
    private static Map<String, Topic> byWord() {
        Map<String, Topic> map = new HashMap<>();
        for (String line : WordList.read("number-topics").stream().sorted().toList()) {
            List<String> words = List.of(line.split(" "));
            Topic topic = Topic.valueOf(words.get(0));
            words.subList(1, words.size())
                    .forEach(word -> map.merge(word, topic, (a, b) -> a.compareTo(b) < 0 ? a : b));
        }
        return map;
    }
}
