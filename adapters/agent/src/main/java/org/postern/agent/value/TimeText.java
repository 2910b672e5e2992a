// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.value;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time of day as people write it: 14:30, 14.30, 1430, 2.30pm, 2 pm, noon, midnight, 14:30:00. */
final class TimeText {

    /** With a sign between hours and minutes, or a word that says it is a time. */
    static final String WRITTEN = "(?:[0-9]{1,2}[:.h][0-9]{2}(?::[0-9]{2}(?:[.][0-9]+)?)?(?: ?[ap][.]?m[.]?)?"
            + "|[0-9]{1,2} ?[ap][.]?m[.]?|noon|midday|midnight)(?: ?(?:hrs?|hours))?";

    private static final Pattern CLOCK =
            Pattern.compile("([0-9]{1,2})(?:[:.h]?([0-9]{2}))?(?::([0-9]{2})(?:[.][0-9]+)?)? ?([ap])?[.]?(?:m[.]?)?");

    private TimeText() {}

    static Optional<LocalTime> parse(String written) {
        String text = written.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst(" ?(hrs?|hours)$", "")
                .strip();
        return switch (text) {
            case "noon", "midday" -> Optional.of(LocalTime.NOON);
            case "midnight" -> Optional.of(LocalTime.MIDNIGHT);
            default -> clock(text);
        };
    }

    private static Optional<LocalTime> clock(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (!clock.matches() || (clock.group(2) == null && clock.group(4) == null)) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(clock.group(1));
        int minute = clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2));
        int second = clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3));
        String half = clock.group(4);
        if (half != null && hour <= 12) {
            hour = hour % 12 + (half.equals("p") ? 12 : 0);
        }
        return hour < 24 && minute < 60 && second < 60
                ? Optional.of(LocalTime.of(hour, minute, second))
                : Optional.empty();
    }
}
