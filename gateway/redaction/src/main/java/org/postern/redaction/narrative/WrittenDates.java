// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The ways people write one date. */
public final class WrittenDates {

    private WrittenDates() {}

    /** @param iso an ISO 8601 date or date with time; anything else has no other way of writing it */
    public static Set<String> of(String iso) {
        return parse(iso).map(WrittenDates::of).orElseGet(() -> Set.of(iso));
    }

    /** The day of an ISO 8601 date or date with time. */
    public static Optional<LocalDate> parse(String iso) {
        try {
            return Optional.of(LocalDate.parse(iso.length() > 10 ? iso.substring(0, 10) : iso));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    private static Set<String> of(LocalDate date) {
        int d = date.getDayOfMonth();
        int m = date.getMonthValue();
        int y = date.getYear();
        String dd = String.format(Locale.ROOT, "%02d", d);
        String mm = String.format(Locale.ROOT, "%02d", m);
        String yy = String.format(Locale.ROOT, "%02d", y % 100);
        Set<String> forms = new LinkedHashSet<>();
        forms.add(y + "-" + mm + "-" + dd);
        for (String year : List.of(Integer.toString(y), yy)) {
            forms.add(dd + "/" + mm + "/" + year);
            forms.add(d + "/" + m + "/" + year);
            forms.add(dd + "/" + m + "/" + year);
            forms.add(d + "/" + mm + "/" + year);
            for (String month : months(date)) {
                for (String day : List.of(Integer.toString(d), dd, d + ordinal(d))) {
                    forms.add(day + " " + month + " " + year);
                    forms.add(day + " of " + month + " " + year);
                    forms.add(month + " " + day + " " + year);
                }
            }
        }
        return forms;
    }

    private static List<String> months(LocalDate date) {
        String full = date.getMonth().getDisplayName(TextStyle.FULL, Locale.UK).toLowerCase(Locale.ROOT);
        return Stream.of(full, full.substring(0, 3), date.getMonthValue() == 9 ? "sept" : full)
                .distinct()
                .toList();
    }

    private static String ordinal(int day) {
        if (day >= 11 && day <= 13) {
            return "th";
        }
        return switch (day % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }
}
