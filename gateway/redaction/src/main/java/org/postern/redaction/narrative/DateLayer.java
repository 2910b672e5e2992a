// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates of birth: any date that stands in such a context or is known to be one. Other dates stay unless asked for,
 * because they tell when things happened.
 */
final class DateLayer implements Layer {

    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
    private static final Form NUMERIC =
            Form.of("(?<![0-9/-])(?<![0-9]\\.)(?:([0-9]{4})[-/. ]([0-9]{1,2})[-/. ]([0-9]{1,2})"
                    + "|([0-9]{1,2})[ ]?[-/. ][ ]?([0-9]{1,2})[ ]?[-/. ][ ]?([0-9]{4}|[0-9]{2}))(?![0-9/]|[.-][0-9])");
    private static final Form WORDED = Form.of("(?<![a-z0-9])([0-9]{1,2})(?:st|nd|rd|th)?[\\s-]*(?:of[\\s-]+)?" + MONTH
            + "[\\s,.-]*((?:19|20)?[0-9]{2}(?![0-9:]))?");
    private static final Form MONTH_FIRST = Form.of(
            "(?<![a-z])" + MONTH + "[\\s-]+([0-9]{1,2})(?:st|nd|rd|th)?(?![0-9:])(?:[\\s,.-]+((?:19|20)[0-9]{2}))?");
    private static final Pattern BIRTH = Pattern.compile(
            "(?s).*(?:d\\.?\\s?o\\.?\\s?b\\.?|born|birth|b'?day|birthday|ganwyd|urodz[a-z]+|nascut[a-z]?|(?<![a-z])b\\.?)(?:[\\s:.(,-]|is|was|on|in|the|of|his|her|date|given|as|about|said|to|be)*");
    private static final Form BIRTH_YEAR = Form.of(
            "(?<![a-z])(?:born|dob|d\\.o\\.b\\.?|birth)(?:[\\s:(-]|in|about|around|circa)*((?:19|20)[0-9]{2})(?![0-9/.-][0-9]|[0-9])");
    private static final String ORDINAL =
            "(?:(?:twenty|thirty)[\\s-])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth"
                    + "|ninth|tenth|eleventh|twelfth|(?:th|fo|fi|si|se|ei|ni)[a-z]{1,5}teenth|twentieth|thirtieth)";
    private static final String YEAR_IN_WORDS =
            "(?:[\\s,]{1,2}(?:in\\s)?(?:(?:19|20)[0-9]{2}|(?:twenty|nineteen)[\\s-][a-z]{3,9}(?:[\\s-][a-z]{3,5})?"
                    + "|two\\sthousand(?:\\sand)?\\s[a-z]{3,9}))?";
    private static final Form IN_WORDS =
            Form.of("(?<![a-z0-9])(?:" + ORDINAL + "|[0-9]{1,2}(?:st|nd|rd|th))\\s(?:of\\s)?(?:the\\s)?(?:"
                    + ORDINAL
                    + "|[0-9]{1,2}(?:st|nd|rd|th)|(?:jan|febr)uary|march|april|may|june|july|august|(?:sept|nov|dec)ember|october)"
                    + YEAR_IN_WORDS + "(?![a-z0-9])");
    /** Whatever calendar or feast it is told by: a birth, a few words, a year. */
    private static final Form BORN_ON = Form.of(
            "(?<![a-z])(?:born|dob|birthday|birth|ganwyd|bday)(?:[\\s:(,-]|is|was|on|the|given|as|he|she|says|said)*"
                    + "(?<![a-z0-9])((?:[a-z0-9'/.-]{1,12}[ ,]{1,2}){1,5}(?:year )?(?:19|20)[0-9]{2})(?![0-9])");

    /** Born in a month of a year, told a second time in another calendar or further on in the sentence. */
    private static final Form BORN_IN = Form.of("(?<![a-z])" + MONTH + "[\\s,]{1,2}((?:19|20)[0-9]{2})(?![0-9])");

    /** The day of a year this far back is hardly ever told but of a birth. */
    private static final int LONG_AGO = 2018;

    private static final int NEAR_BIRTH = 80;
    private static final int CONTEXT = 40;
    private static final Search BESIDE = Search.besideDigits(24, 28);
    private static final Search SPOKEN = Search.besideNumbers(8, 48);
    private static final Search BIRTHS = Search.ifAny("born", "dob", "d.o.b", "birth", "bday", "ganwyd");

    @Override
    public List<Span> find(Reading reading) {
        String text = reading.text().lower();
        List<Span> spans = new ArrayList<>();
        BESIDE.each(reading, NUMERIC, match -> {
            boolean iso = match.group(1) != null;
            add(reading, spans, match, iso ? date(match, 1, 2, 3) : date(match, 6, 5, 4), true);
        });
        BESIDE.each(reading, WORDED, match -> add(reading, spans, match, date(match, 3, 2, 1), match.group(3) != null));
        BESIDE.each(
                reading,
                MONTH_FIRST,
                match -> add(reading, spans, match, date(match, 3, 1, 2), match.group(3) != null));
        BIRTHS.each(reading, BORN_IN, match -> {
            String before = text.substring(Math.max(0, match.start() - NEAR_BIRTH), match.start());
            if (before.matches(
                    "(?s).*(?<![a-z])(?:born|dob|birth[a-z]*)(?![a-z])[^.!?\\n]*(?<![0-9][ -]|[0-9](?:st|nd|rd|th) )")) {
                spans.add(new Span(match.start(), match.end(), Label.DATE_OF_BIRTH, "date-of-birth", 0.8, ""));
            }
        });
        SPOKEN.each(reading, IN_WORDS, match -> {
            boolean born = isBirth(text.substring(Math.max(0, match.start() - CONTEXT), match.start()));
            if (born || reading.options().dates()) {
                Label label = born ? Label.DATE_OF_BIRTH : Label.DATE;
                spans.add(new Span(match.start(), match.end(), label, born ? "date-of-birth" : "date", 0.85, ""));
            }
        });
        BIRTHS.each(
                reading,
                BORN_ON,
                match -> spans.add(
                        new Span(match.start(1), match.end(1), Label.DATE_OF_BIRTH, "date-of-birth", 0.8, "")));
        BIRTHS.each(
                reading,
                BIRTH_YEAR,
                match -> spans.add(
                        new Span(match.start(1), match.end(1), Label.DATE_OF_BIRTH, "date-of-birth", 0.9, "")));
        return spans;
    }

    /** Looked at closely only where one of its words can stand: most dates say when something happened. */
    private static boolean isBirth(String before) {
        boolean can = before.indexOf('b') >= 0
                || before.contains("ganwyd")
                || before.contains("urodz")
                || before.contains("nascut");
        return can && BIRTH.matcher(before).matches();
    }

    /** @param full with a year */
    private static void add(Reading reading, List<Span> spans, Matcher match, Optional<LocalDate> date, boolean full) {
        int end = match.end();
        while (end > match.start()
                && !Character.isLetterOrDigit(reading.text().lower().charAt(end - 1))) {
            end--;
        }
        String before = reading.text().lower().substring(Math.max(0, match.start() - CONTEXT), match.start());
        KnownCodes hidden = reading.known().hidden().codes();
        KnownCodes shown = reading.known().shown().codes();
        if (date.filter(day -> shown.born().contains(day) || shown.dates().contains(day))
                .isPresent()) {
            return;
        }
        boolean born = date.filter(hidden.born()::contains).isPresent();
        boolean known = date.filter(hidden.dates()::contains).isPresent();
        if (born || isBirth(before)) {
            spans.add(new Span(match.start(), end, Label.DATE_OF_BIRTH, "date-of-birth", born ? 1.0 : 0.95, ""));
        } else if (full && date.filter(day -> day.getYear() <= LONG_AGO).isPresent()) {
            spans.add(new Span(match.start(), end, Label.DATE_OF_BIRTH, "long-ago", 0.85, ""));
        } else if (known || reading.options().dates() && date.isPresent()) {
            spans.add(new Span(match.start(), end, Label.DATE, "date", known ? 1.0 : 0.9, ""));
        }
    }

    private static Optional<LocalDate> date(Matcher match, int year, int month, int day) {
        String y = match.group(year);
        int years = y == null ? 2000 : Integer.parseInt(y);
        int full = years >= 100 ? years : years + (years > 40 ? 1900 : 2000);
        int of = month(match.group(month));
        int on = Integer.parseInt(match.group(day));
        boolean month12 = of >= 1 && of <= 12;
        boolean exists = month12 && on >= 1 && on <= YearMonth.of(full, of).lengthOfMonth();
        return exists ? Optional.of(LocalDate.of(full, of, on)) : Optional.empty();
    }

    private static int month(String written) {
        int named = "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(written);
        return written.length() == 3 && named >= 0 ? named / 3 + 1 : Integer.parseInt(written);
    }
}
