// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** House, room and pitch numbers that stand without their street: "the number on the door was 31", "rm 209", "its 58b". */
final class DoorPatterns {

    private static final String NO_UNIT =
            "(?![a-z0-9:/%°]|[.,][0-9]|\\s?(?:am|pm|st|nd|rd|th|mins?|minutes?|hours?|hrs?|days?"
                    + "|weeks?|months?|years?|yrs?|miles?|times|quid|pounds|p|of|people|men|boys|girls|lads|kids|bags?|x|ft|foot"
                    + "|other|more|or|bed(?:room)?s?|doors?|floors?)\\b)";
    private static final String SAYS =
            "(?:\\s(?:is|was|says|said|saying|reads|reading|marked|with|that|which|a|an|on|it|its"
                    + "|it's|the|door|house|bin|gate|wall|front|tag|number|no\\.?|num|digits|painted|written))";

    private static final Pattern CLASS_BEFORE =
            Pattern.compile("(?<![a-z])(?:year|yr|form|class|set|group|section|size|top"
                    + "|category|cat|band|grade|para|ward|level|appendix|type|schedule) $");

    private DoorPatterns() {}

    static List<Layer> all() {
        return PatternLayer.where(
                Search.besideDigits(56, 12),
                door(
                        "(?<![a-z0-9])(?:rm|room|caravan|chalet|unit|studio|pitch|plot|berth|lodge|cabin|mooring|cubicle|buzzer|flat)\\.?\\s"
                                + "?(?:(?:no\\.?|number)\\s?)?(?:[a-z]?[0-9]{1,4}(?:[a-z]|[/-][0-9]{1,2})?)" + NO_UNIT,
                        0.85),
                door(
                        "(?<![a-z0-9])(?:doors?|bins?|gate|key|tag|letterbox|buzzer|door number|house number|number|no\\.?)"
                                + SAYS + "{1,6}\\s?(?<x>[0-9]{1,4}[a-z]?)" + NO_UNIT,
                        0.8),
                door("(?<![a-z0-9])(?:doors?|bins?|buzzer|letterbox)\\s(?<x>[0-9]{1,3}[a-z]?)" + NO_UNIT, 0.75),
                new PatternLayer(
                        "house-number",
                        Label.ADDRESS,
                        0.7,
                        "(?<![a-z0-9£:./-])(?<x>[1-9][0-9]{0,2}[a-f])(?![a-z0-9:/'-])",
                        DoorPatterns::isNoClass));
    }

    private static PatternLayer door(String pattern, double confidence) {
        return new PatternLayer("house-number", Label.ADDRESS, confidence, pattern);
    }

    /** "year 9b", "section 3a" are no doors. */
    private static boolean isNoClass(Reading reading, Matcher match) {
        String before = reading.text().lower().substring(Math.max(0, match.start() - 12), match.start());
        return !CLASS_BEFORE.matcher(before).find();
    }
}
