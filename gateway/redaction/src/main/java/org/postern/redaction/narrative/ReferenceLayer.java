// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.postern.redaction.text.Token;

/**
 * References, logs, exhibits, badges, codes and cards of any agency, by the words before them and by the signs inside
 * them: "police log it was 441 of the third", "exhibit MS/1", "SWP 26*0041873".
 */
final class ReferenceLayer implements Layer {

    private static final String RULE = "reference-told";
    private static final int BEFORE = 7;
    private static final int CLOSE = 3;
    private static final int CUE_DIGITS = 2;
    private static final int THING_DIGITS = 3;
    private static final int FREE_DIGITS = 6;
    private static final int FREE_PIECE = 4;

    private static final Pattern CLOCK = Pattern.compile("(?:[01][0-9]|2[0-3])[.:]?[0-5][0-9]");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
    private static final Set<String> EMERGENCY = Set.of("101", "111", "112", "999");
    /** "s47", "12a": of an act, of a seat. */
    private static final Pattern SHORT = Pattern.compile("ss?[0-9]{1,3}[a-z]?|[0-9]{1,2}[a-z]");

    private static final Pattern DATE = Pattern.compile(
            "[0-3]?[0-9]([/.-])[01]?[0-9](?:\\1(?:[0-9]{2}|(?:19|20)[0-9]{2}))?|(?:19|20)[0-9]{2}[/-][0-9]{2,4}"
                    + "|[01]?[0-9]/(?:19|20)[0-9]{2}|[0-9]{1,2}[./-][0-9]{1,2}");
    private static final Set<String> SHORTENED = Set.of("no", "num", "nr", "ref");
    private static final Set<String> PLAIN =
            Set.of("no", "num", "nr", "number", "nos", "is", "was", "its", "it", "ref", "id", "police", "the", "s");
    private static final Set<String> TIMES = Set.of(
            "at", "by", "until", "til", "till", "from", "since", "before", "after", "between", "around", "about", "to");

    @Override
    public List<Span> find(Reading reading) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < reading.tokens().size(); i++) {
            Token token = reading.tokens().get(i);
            if (!mayBegin(token)) {
                continue;
            }
            ReferenceRun run = ReferenceRun.at(reading, token);
            if (run != null) {
                i = run.last().index();
                if (isReference(reading, run)) {
                    spans.add(new Span(run.first().start(), run.last().end(), Label.ID_NUMBER, RULE, 0.9, ""));
                }
            }
        }
        return spans;
    }

    /** A cheap look before the dear one. */
    private static boolean mayBegin(Token token) {
        return Anchors.isNumber(token)
                || token.letters()
                        && (token.allCapitals()
                                || token.plain().length() == 1
                                || ReferenceWords.AGENCY.has(token.lower()));
    }

    private static boolean isReference(Reading reading, ReferenceRun run) {
        boolean signed = run.signs() && run.digits() >= FREE_DIGITS && (run.longest() >= FREE_PIECE || run.mixed());
        boolean told = signed || run.agency() || byCue(reading, run, false);
        if (!told || isAmount(reading, run)) {
            return false;
        }
        String written =
                reading.text().lower().substring(run.first().start(), run.last().end());
        boolean other =
                DATE.matcher(written).matches() || SHORT.matcher(written).matches() || EMERGENCY.contains(written);
        if (other && !run.agency()) {
            return false;
        }
        String figures = run.agency() && !run.day() ? figures(reading, run) : written;
        boolean clock =
                CLOCK.matcher(figures).matches() || YEAR.matcher(figures).matches();
        if (run.agency() && clock) {
            boolean log = figures.length() <= FREE_PIECE
                    && ReferenceWords.AGENCY.has(run.first().lower());
            return log && run.digits() >= CUE_DIGITS;
        }
        boolean agency = run.agency() && run.digits() >= CUE_DIGITS && !SaidNumber.isWord(reading.word(run.first(), 1));
        return signed || agency || byCue(reading, run, clock);
    }

    /** What stands behind the letters of an agency. */
    private static String figures(Reading reading, ReferenceRun run) {
        int from = reading.near(run.first(), 1).start();
        return reading.text().lower().substring(from, run.last().end());
    }

    private static boolean byCue(Reading reading, ReferenceRun run, boolean clock) {
        Token at = run.first();
        boolean plain = true;
        for (int back = 1; back <= BEFORE; back++) {
            Token before = reading.near(at, -1);
            if (before == null || endsBetween(reading, before, at) || !before.letters() && back > CLOSE) {
                return false;
            }
            String word = before.lower();
            if (word.equals("time") || back == 1 && TIMES.contains(word) && !run.mixed()) {
                return false;
            }
            if (ReferenceWords.CUE.has(word)) {
                return isTold(run, clock, back, plain) && !(clock && word.startsWith("log") && !run.day());
            }
            if (ReferenceWords.THING.has(word) && (!clock || word.startsWith("code") || word.equals("combination"))) {
                return run.digits() >= THING_DIGITS;
            }
            plain &= PLAIN.contains(word);
            at = before;
        }
        return false;
    }

    /** Two figures are enough right behind their word, one in "PR/4". */
    private static boolean isTold(ReferenceRun run, boolean clock, int back, boolean plain) {
        boolean close = back <= CLOSE;
        boolean exhibit = run.signs() && run.mixed() && close;
        boolean few = run.digits() == CUE_DIGITS && plain || run.day();
        return !(clock && !close) && (run.digits() >= THING_DIGITS || few || exhibit);
    }

    private static boolean endsBetween(Reading reading, Token before, Token at) {
        String text = reading.text().lower();
        for (int i = before.end(); i < at.start(); i++) {
            char c = text.charAt(i);
            boolean shortened = c == '.' && SHORTENED.contains(before.lower());
            if (c == '\n' || c == ';' || c == '?' || c == '.' && !shortened) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAmount(Reading reading, ReferenceRun run) {
        String text = reading.text().lower();
        int start = run.first().start();
        int end = run.last().end();
        char before = start > 0 ? text.charAt(start - 1) : ' ';
        char after = end < text.length() ? text.charAt(end) : ' ';
        boolean part = after == ':' && end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
        boolean time = before == ':' && start > 1 && Character.isDigit(text.charAt(start - 2));
        Token next = reading.near(run.last(), 1);
        boolean unit = next != null
                && !run.mixed()
                && !run.day()
                && run.digits() < FREE_PIECE + 1
                && reading.text().between(run.last(), next).equals(" ")
                && DoorWords.UNIT.has(next.lower())
                && !Set.of("today", "tonight", "yesterday", "am", "pm").contains(next.lower());
        return "£$€".indexOf(before) >= 0
                || before == ',' && start > 1 && Character.isDigit(text.charAt(start - 2))
                || after == ',' && end + 1 < text.length() && Character.isDigit(text.charAt(end + 1))
                || "%£€@".indexOf(after) >= 0
                || part
                || time
                || unit
                || before == '@';
    }
}
