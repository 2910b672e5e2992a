// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.postern.redaction.text.WordList;

/** The last word of a street's name, and its short forms. */
public final class StreetTypes {

    private static final Set<String> TYPES = WordList.read("street-types");
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("rd", "road"),
            Map.entry("st", "street"),
            Map.entry("str", "street"),
            Map.entry("ln", "lane"),
            Map.entry("ave", "avenue"),
            Map.entry("av", "avenue"),
            Map.entry("cl", "close"),
            Map.entry("dr", "drive"),
            Map.entry("cres", "crescent"),
            Map.entry("ct", "court"),
            Map.entry("crt", "court"),
            Map.entry("pl", "place"),
            Map.entry("sq", "square"),
            Map.entry("terr", "terrace"),
            Map.entry("gdns", "gardens"),
            Map.entry("gdn", "gardens"),
            Map.entry("gr", "grove"),
            Map.entry("hse", "house"),
            Map.entry("pk", "park"));
    private static final int LONGEST_SHORT = 4;

    /** Streets that most towns have: without a number they say nothing. */
    private static final Set<List<String>> EVERYWHERE = Set.of(
            List.of("high", "street"),
            List.of("main", "street"),
            List.of("main", "road"),
            List.of("church", "road"),
            List.of("church", "street"),
            List.of("station", "road"),
            List.of("london", "road"),
            List.of("the", "street"),
            List.of("market", "place"),
            List.of("market", "street"),
            List.of("market", "square"));

    private static final Set<String> WRITTEN =
            WordList.of(Stream.concat(TYPES.stream(), SHORT.keySet().stream()).toArray(String[]::new));

    private StreetTypes() {}

    public static boolean isType(String lower) {
        return WRITTEN.contains(lower);
    }

    public static String writtenOut(String lower) {
        return lower.length() <= LONGEST_SHORT ? SHORT.getOrDefault(lower, lower) : lower;
    }

    public static boolean isEverywhere(List<String> street) {
        return EVERYWHERE.contains(street);
    }

    /** A regular expression of all types and their short forms. */
    static String pattern() {
        return "(?:" + String.join("|", TYPES) + "|" + String.join("|", SHORT.keySet()) + ")";
    }
}
