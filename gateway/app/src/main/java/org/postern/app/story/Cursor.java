// SPDX-License-Identifier: Apache-2.0
package org.postern.app.story;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a list that is ordered by time and id, newest first: the next page begins behind it, whatever has come since.
 *
 * @param at to the microsecond, as the database keeps it
 */
public record Cursor(Instant at, UUID id) {

    private static final Pattern FORM =
            Pattern.compile("([0-9]{1,12})\\.([0-9]{6})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /** For a page's link. */
    public String text() {
        return "%d.%06d_%s".formatted(at.getEpochSecond(), at.getNano() / 1_000, id);
    }

    /** Empty for what is not a place in a list. */
    public static Optional<Cursor> of(String text) {
        Matcher form = text == null ? null : FORM.matcher(text);
        if (form == null || !form.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Cursor(
                    Instant.ofEpochSecond(Long.parseLong(form.group(1)), Long.parseLong(form.group(2)) * 1_000),
                    UUID.fromString(form.group(3))));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
