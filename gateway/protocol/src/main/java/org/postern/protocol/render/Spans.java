// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.render;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says how long something lasts. */
final class Spans {

    private Spans() {}

    static String words(Duration time) {
        String words = Stream.of(
                        count(time.toDays(), "day"),
                        count(time.toHoursPart(), "hour"),
                        count(time.toMinutesPart(), "minute"),
                        count(time.toSecondsPart(), "second"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" and "));
        return words.isEmpty() ? "less than a second" : words;
    }

    private static String count(long number, String what) {
        return number == 0 ? "" : number + " " + what + (number == 1 ? "" : "s");
    }
}
