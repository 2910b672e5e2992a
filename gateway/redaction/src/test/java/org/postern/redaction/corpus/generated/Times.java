// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.corpus.generated;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Ages, dates and dates of birth as people write them. */
final class Times {

    private static final List<String> NUMBERS =
            List.of("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen");
    private static final List<String> BIRTHS = List.of(
            "dd/MM/yyyy", "d.M.yy", "d MMMM yyyy", "dd-MMM-yyyy", "ddMMyyyy", "yyyy-MM-dd", "d MMM yy", "MMMM d, yyyy");
    private static final List<String> DAYS = List.of("d MMMM yyyy", "dd/MM/yy", "d MMMM", "d.M.26", "dd/MM/yyyy");

    private final Draw draw;

    Times(Draw draw) {
        this.draw = draw;
    }

    String birth() {
        return write(LocalDate.of(draw.between(2009, 2014), draw.between(1, 12), draw.between(1, 28)), BIRTHS);
    }

    String day() {
        return write(LocalDate.of(2026, draw.between(1, 12), draw.between(1, 28)), DAYS);
    }

    private String write(LocalDate date, List<String> patterns) {
        return DateTimeFormatter.ofPattern(draw.of(patterns), Locale.UK).format(date);
    }

    /** An age that stands after a form of "to be". */
    String age() {
        int years = draw.between(11, 17);
        return switch (draw.between(1, 7)) {
            case 1 -> NUMBERS.get(years - 11);
            case 2 -> years + " years old";
            case 3 -> "nearly " + NUMBERS.get(years - 11);
            case 4 -> years + " and a half";
            case 5 -> years + " yrs";
            default -> String.valueOf(years);
        };
    }

    String adultAge() {
        return switch (draw.between(1, 5)) {
            case 1 -> "in his " + draw.of("twenties", "thirties", "forties");
            case 2 -> draw.of("mid", "late", "early") + " " + draw.of("20s", "30s", "40s");
            case 3 -> draw.of("twenty", "thirty", "forty") + draw.of("-one", "-five", " odd");
            default -> String.valueOf(draw.between(18, 55));
        };
    }
}
