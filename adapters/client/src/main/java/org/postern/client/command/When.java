// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Times as people read them, by the clock in London; programs get the gateway's own with {@code --json}. */
final class When {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private When() {}

    /** Empty where there is none; what is no time stays as it came. */
    static String text(JsonNode time) {
        String given = time.asString("");
        try {
            return CLOCK.format(Instant.parse(given));
        } catch (DateTimeParseException e) {
            return given;
        }
    }
}
