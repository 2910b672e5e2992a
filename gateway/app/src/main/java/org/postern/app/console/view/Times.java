// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.view;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Dates and times as people in the United Kingdom read them: {@code 25 November 2026, 14:05}. Templates call it {@code @times}. */
@Component("times")
public class Times {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    public String minute(Instant time) {
        return MINUTE.format(time.atZone(ZONE));
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** @param type {@code date} or {@code date-time} of a schema; empty for any other, and for what is no date */
    static Optional<String> words(String type, String text) {
        try {
            if (type.equals("date")) {
                return Optional.of(DAY.format(LocalDate.parse(text)));
            }
            return type.equals("date-time")
                    ? Optional.of(MINUTE.format(OffsetDateTime.parse(text).atZoneSameInstant(ZONE)))
                    : Optional.empty();
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
