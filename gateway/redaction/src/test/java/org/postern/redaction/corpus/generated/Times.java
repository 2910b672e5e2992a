// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.corpus.generated;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Ages, dates and dates of birth as people write them. */
final class Times {

    private static final List<String> BIRTHS = List.of(
            "dd/MM/yyyy",
            "d.M.yy",
            "d MMMM yyyy",
            "dd-MMM-yyyy",
            "ddMMyyyy",
            "yyyy-MM-dd",
            "d MMM yy",
            "MMMM d, yyyy",
            "d'th' 'of' MMMM yyyy",
            "d'th' MMM ''yy",
            "dd MMM yyyy",
            "d/M/yy",
            "EEEE d MMMM yyyy");
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
        String pattern = draw.of(patterns).replace("'th'", "'" + ordinal(date.getDayOfMonth()) + "'");
        return DateTimeFormatter.ofPattern(pattern, Locale.UK).format(date);
    }

    private static String ordinal(int day) {
        return switch (day) {
            case 1, 21 -> "st";
            case 2, 22 -> "nd";
            case 3, 23 -> "rd";
            default -> "th";
        };
    }

    /** An age that stands after a form of "to be". */
    String age() {
        int years = draw.between(11, 17);
        String word = Words.number(years);
        return switch (draw.between(1, 11)) {
            case 1 -> word;
            case 2 -> years + " years old";
            case 3 -> draw.of("nearly ", "almost ", "just turned ", "rising ", "only ") + draw.of(word, years + "");
            case 4 -> years + " and a half";
            case 5 -> years + draw.of(" yrs", "yrs", "yo", " y/o", "yr old");
            case 6 -> word + " years of age";
            case 7 -> years + " yrs " + draw.between(1, 11) + " mths";
            default -> String.valueOf(years);
        };
    }

    String adultAge() {
        return switch (draw.between(1, 7)) {
            case 1 -> "in his " + draw.of("twenties", "thirties", "forties");
            case 2 -> draw.of("mid", "late", "early") + " " + draw.of("20s", "30s", "40s");
            case 3 -> Words.number(draw.between(18, 55));
            case 4 -> draw.between(2, 5) + "0" + draw.of(" odd", "ish", "-something");
            default -> String.valueOf(draw.between(18, 55));
        };
    }
}
