// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.regex.Pattern;

/** Tells times, years and amounts from numbers that belong to somebody, by what stands around them. */
final class TimeOrAmount {

    private static final Pattern MONEY_BEFORE = Pattern.compile("(?s).*[£$€]\\s?");
    private static final Pattern UNIT_AFTER =
            Pattern.compile("(?s)\\s?(?:pounds|quid|hrs|hours|am|pm|mg|ml|steps|miles|metres|people)\\b.*");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
    private static final Pattern CLOCK = Pattern.compile("[01][0-9][0-5][0-9]|2[0-3][0-5][0-9]");
    private static final Pattern RANGE =
            Pattern.compile("(?:[01][0-9]|2[0-3])[0-5][0-9]\\s?-\\s?(?:[01][0-9]|2[0-3])[0-5][0-9]");
    private static final Pattern NUMBER_BEFORE = Pattern.compile(
            "(?s).*\\b(?:pc|dc|ds|plate|no|number|ref|badge|collar|code|pin|ending|ends|reg)[ .:]*(?:in\\s)?");
    private static final Pattern TIME_BEFORE = Pattern.compile(
            "(?s).*\\b(?:at|by|about|around|approx|approximately|until|til|till|from|since|before|after|between|and|to|circa|time)"
                    + "[\\s~:]+|(?s).*[-–]\\s?|(?s).*[0-9]{1,2}\\s");
    private static final Pattern LINE_START = Pattern.compile("(?s)(?:.*\\n)?\\s*[-*•]?\\s*");

    private static final Pattern LATER_LINE_START = Pattern.compile("(?s).*\\n\\s*[-*•]?\\s*");

    private TimeOrAmount() {}

    /** @param start and {@code end} of a number in the lower-case text */
    static boolean is(Reading reading, int start, int end) {
        String text = reading.text().lower();
        String number = text.substring(start, end);
        String before = text.substring(Math.max(0, start - 16), start);
        String after = text.substring(end, Math.min(text.length(), end + 9));
        if (MONEY_BEFORE.matcher(before).matches() || UNIT_AFTER.matcher(after).matches()) {
            return true;
        }
        if (NUMBER_BEFORE.matcher(before).matches()) {
            return false;
        }
        if (YEAR.matcher(number).matches()) {
            return true;
        }
        boolean lineStart = start < 16
                ? LINE_START.matcher(before).matches()
                : LATER_LINE_START.matcher(before).matches();
        if (RANGE.matcher(number).matches()) {
            return true;
        }
        boolean clock = CLOCK.matcher(number).matches();
        return clock
                && (lineStart
                        || TIME_BEFORE.matcher(before).matches()
                        || reading.anchors().isLog());
    }
}
