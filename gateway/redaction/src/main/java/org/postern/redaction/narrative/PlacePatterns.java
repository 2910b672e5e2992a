// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postern.redaction.text.English;
import org.postern.redaction.text.WordList;

/** Addresses by their form: a house number with a street, a flat, a named street. */
final class PlacePatterns {

    private static final String FLAT =
            "(?:(?:flat|apartment|apt|unit|room|plot|pitch|bedsit|caravan)\\s+(?:no\\.?\\s*)?[0-9]{1,4}[a-z]?[\\s,]+)";
    private static final String NUMBER =
            "(?:(?:no\\.?|number)\\s*)?[0-9]{1,4}\\s?[a-z]?(?:\\s?[-/]\\s?[0-9]{1,4}[a-z]?)?";
    private static final String NAME = "(?:(?:st\\.?|the)\\s+)?[a-z][a-z'-]+";

    private static final Set<String> BUILDINGS = WordList.of(
            "house",
            "hse",
            "lodge",
            "tower",
            "towers",
            "heights",
            "cottage",
            "cottages",
            "mead",
            "meadow",
            "meadows",
            "mansions",
            "point",
            "building",
            "buildings",
            "block");
    private static final String BUILDING = "(?:" + String.join("|", BUILDINGS) + ")";

    private static final Pattern GAP = Pattern.compile("[\\s,]+");
    private static final Set<String> NO_STREET = Set.of(
            "of", "them", "on", "in", "to", "at", "down", "up", "along", "from", "and", "for", "with", "hours", "hrs",
            "days", "weeks", "months", "years", "mins", "minutes", "times", "pm", "am", "miles", "people", "men",
            "boys", "girls", "year", "per", "by");
    private static final Pattern COUNTED =
            Pattern.compile("\\s?(?:times|of|years?|yrs|hours?|days?|weeks?|months?|other|people|missing|episodes?)");
    private static final int LONGEST_UNIT = 12;

    private PlacePatterns() {}

    static List<Layer> all() {
        return List.of(
                new PatternLayer(
                                "address",
                                Label.ADDRESS,
                                0.95,
                                "(?<![a-z0-9£:.])" + FLAT + "?" + NUMBER + "[\\s,]+" + NAME + "(?:\\s+" + NAME
                                        + "){0,2}?\\s+" + StreetTypes.pattern() + "\\b\\.?",
                                PlacePatterns::isStreet)
                        .where(Search.besideDigits(34, 72).having(StreetTypes::isType)),
                new PatternLayer(
                                "address",
                                Label.ADDRESS,
                                0.85,
                                "(?<![a-z0-9£:.])(?:(?:flat|apartment|apt|unit|room)\\s*)?[0-9]{1,3}[a-z]?,?\\s" + NAME
                                        + "(?:\\s" + NAME + ")?\\s" + BUILDING + "(?![a-z0-9])",
                                PlacePatterns::isStreet)
                        .where(Search.besideDigits(18, 64).having(BUILDINGS::contains)),
                new PatternLayer(
                                "flat",
                                Label.ADDRESS,
                                0.85,
                                "(?<![a-z0-9])(?:flat|apartment|apt|unit|plot|pitch|bedsit)\\s+(?:no\\.?\\s*|number\\s*)?[0-9]{1,4}[a-z]?(?![a-z0-9])")
                        .where(Search.besideDigits(28, 2)),
                new PatternLayer(
                                "house-number",
                                Label.ADDRESS,
                                0.8,
                                "(?<![a-z0-9])(?:door|house|flat|number|no\\.)(?:\\s+(?:number|no\\.?))?\\s+"
                                        + "(?<x>[0-9]{1,4}[a-z]?|(?:(?:one|two|three|four|five|six|seven|eight|nine|nought|zero)[\\s-]?){2,4})"
                                        + "(?![a-z0-9:%])",
                                PlacePatterns::isHouse)
                        .where(Search.besideNumbers(22, 40)));
    }

    /** "2 of them on the road" has a number, words and a street type, and is no address. */
    private static boolean isStreet(Reading reading, Matcher match) {
        String[] words = GAP.split(match.group());
        String last = words[words.length - 2];
        boolean capital = Character.isUpperCase(
                reading.text().plain().charAt(match.start() + match.group().lastIndexOf(last)));
        return (!English.isFunctionWord(last) || capital)
                && Arrays.stream(words).noneMatch(NO_STREET::contains);
    }

    private static boolean isHouse(Reading reading, Matcher match) {
        String lower = reading.text().lower();
        String after = lower.substring(match.end("x"), Math.min(lower.length(), match.end("x") + LONGEST_UNIT));
        return !COUNTED.matcher(after).lookingAt();
    }
}
