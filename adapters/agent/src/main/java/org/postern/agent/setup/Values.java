// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.setup;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Simple values as people write them; each method throws {@link IllegalArgumentException} for anything else. */
final class Values {

    private static final Pattern DURATION = Pattern.compile("([0-9]{1,6})(s|m|h|d)");

    private Values() {}

    static int number(String text, int least, int most) {
        int number = Integer.parseInt(text);
        if (number < least || number > most) {
            throw new IllegalArgumentException("out of range");
        }
        return number;
    }

    static Duration duration(String text) {
        Matcher parts = DURATION.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no duration");
        }
        long count = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}
