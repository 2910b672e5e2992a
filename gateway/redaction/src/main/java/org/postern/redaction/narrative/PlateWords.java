// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postern.redaction.text.WordList;

/** Words beside a registration mark, by what they say of it. */
enum PlateWords {
    /** The mark: "reg", "plate". */
    MARK,
    /** What has one, beside the words of {@link NumberTopics}. */
    VEHICLE,
    /** How a part of it is told: "starts", "last". */
    PART,
    /** Between two parts: "then", "maybe". */
    FILL;

    private static final Map<PlateWords, Set<String>> WORDS = words();

    boolean has(String lower) {
        return WORDS.get(this).contains(lower);
    }

    static boolean isVehicle(String lower) {
        return VEHICLE.has(lower) || NumberTopics.of(lower) == NumberTopics.Topic.CAR;
    }

    private static Map<PlateWords, Set<String>> words() {
        Map<PlateWords, Set<String>> words = new EnumMap<>(PlateWords.class);
        for (String line : WordList.read("plate-words")) {
            List<String> parts = List.of(line.split(" "));
            words.put(
                    valueOf(parts.get(0)),
                    WordList.of(parts.subList(1, parts.size()).toArray(String[]::new)));
        }
        return words;
    }
}
