// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.postern.redaction.text.Token;

/**
 * Ends of longer numbers, in figures or words: "the end is 417", "last four 0 4 1 7", "finishes double four one", and
 * what goes on behind the beginning of a phone number: "07700 900 then a gap, then 53".
 */
final class EndingLayer implements Layer {

    private static final String RULE = "number-end";
    /** What may stand between two words of one phrase. */
    private static final String CLOSE = " :'\"(=-";

    private static final int WIDEST_GAP = 3;
    private static final int BEFORE = 4;
    private static final int CALL = 14;
    private static final int GAP = 6;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 8;

    private static final Pattern PREFIX = Pattern.compile("0[1-9][0-9]{3,9}");
    private static final Pattern CLOCK = Pattern.compile("(?:[01][0-9]|2[0-3])[0-5][0-9]|(?:19|20)[0-9]{2}");
    private static final Set<String> PHONES = Set.of("phone", "mobile", "mob", "card", "tel", "digits", "landline");
    private static final Set<String> GLUE = Set.of(
            "in", "with", "is", "are", "was", "were", "the", "a", "of", "as", "on", "by", "bit", "part", "two", "three",
            "four", "few", "digits", "digit", "numbers", "it", "its", "s", "being", "maybe", "like", "number");
    private static final Set<String> BETWEEN = Set.of(
            "then",
            "maybe",
            "and",
            "a",
            "gap",
            "n",
            "or",
            "he",
            "she",
            "may",
            "be",
            "wrong",
            "summat",
            "something",
            "somethin",
            "the",
            "rest",
            "is",
            "it",
            "double",
            "possibly",
            "ends",
            "ending",
            "bit",
            "blank",
            "says",
            "thinks");

    @Override
    public List<Span> find(Reading reading) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < reading.tokens().size(); i++) {
            Token token = reading.tokens().get(i);
            if (!Anchors.isNumber(token)) {
                continue;
            }
            Token last = end(reading, token);
            i = last.index();
            int figures = figures(reading, token, last);
            if (figures >= SHORTEST
                    && figures <= LONGEST
                    && !isPart(reading, token, last)
                    && (isEnding(reading, token, last, figures) || goesOn(reading, token))) {
                Label label = isCall(reading, token) ? Label.PHONE : Label.ID_NUMBER;
                spans.add(new Span(token.start(), last.end(), label, RULE, 0.85, ""));
            }
        }
        return spans;
    }

    private static Token end(Reading reading, Token first) {
        Token last = first;
        for (Token next = reading.near(last, 1);
                next != null && isJoined(reading, last, next);
                next = reading.near(last, 1)) {
            last = next;
        }
        return last;
    }

    private static boolean isJoined(Reading reading, Token left, Token right) {
        String gap = reading.text().between(left, right);
        boolean number = left.digits() ? right.digits() : SaidNumber.isWord(right.lower());
        return number
                && (gap.equals(" ")
                        || gap.equals("-")
                        || gap.equals(", ") && right.plain().length() == 1);
    }

    private static int figures(Reading reading, Token first, Token last) {
        int figures = 0;
        for (int i = first.index(); i <= last.index(); i++) {
            Token token = reading.tokens().get(i);
            boolean twice = Set.of("double", "treble", "triple").contains(token.lower());
            figures += token.digits() ? token.plain().length() : SaidNumber.isWord(token.lower()) || twice ? 1 : 0;
        }
        return figures;
    }

    /** "ends", "the end is", "last four": with nothing but small words between. */
    private static boolean isEnding(Reading reading, Token first, Token last, int figures) {
        Token at = first;
        for (int back = 1; back <= BEFORE; back++) {
            Token before = reading.near(at, -1);
            if (before == null || !isClose(reading.text().between(before, at))) {
                return false;
            }
            if (ReferenceWords.ENDING.has(before.lower())) {
                return back > 1 && before.lower().equals("last") || isNumberEnd(reading, first, last, figures, before);
            }
            if (!GLUE.contains(before.lower())) {
                return false;
            }
            at = before;
        }
        return false;
    }

    private static boolean isClose(String gap) {
        return gap.length() <= WIDEST_GAP && gap.chars().allMatch(c -> CLOSE.indexOf(c) >= 0);
    }

    /** A shift ends at ten, and a meeting at 1520. */
    private static boolean isNumberEnd(Reading reading, Token first, Token last, int figures, Token ends) {
        String what = reading.word(ends, -1);
        boolean number = NumberTopics.of(what) == NumberTopics.Topic.SAID_NUMBER || PHONES.contains(what);
        boolean clock = first == last && CLOCK.matcher(first.lower()).matches();
        boolean words = first == last && SaidNumber.isWord(first.lower());
        return number && !words || !clock && (figures > 2 || !words && isCall(reading, ends));
    }

    private static boolean isCall(Reading reading, Token from) {
        for (int back = 1; back <= CALL; back++) {
            String word = reading.word(from, -back);
            if (NumberTopics.of(word) == NumberTopics.Topic.CALL
                    || Set.of("card", "number", "num", "account", "saved", "digits")
                            .contains(word)
                    || PREFIX.matcher(word).matches()) {
                return true;
            }
        }
        return false;
    }

    /** Behind "07700 9" only such words as "then" and "maybe" have come. */
    private static boolean goesOn(Reading reading, Token first) {
        Token at = first;
        boolean between = false;
        for (int back = 1; back <= GAP + 2; back++) {
            at = reading.near(at, -1);
            if (at == null) {
                return false;
            }
            String word = at.lower();
            if (PREFIX.matcher(word).matches()) {
                return between;
            }
            between |= !at.digits();
            if (!at.digits() && !BETWEEN.contains(word)) {
                return false;
            }
        }
        return false;
    }

    /** Of a time, a sum or a share, or before what it counts. */
    private static boolean isPart(Reading reading, Token first, Token last) {
        String text = reading.text().lower();
        int end = last.end();
        char before = first.start() > 0 ? text.charAt(first.start() - 1) : ' ';
        char after = end < text.length() ? text.charAt(end) : ' ';
        boolean decimal =
                ".,:/".indexOf(after) >= 0 && end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
        boolean fraction =
                ".,:/".indexOf(before) >= 0 && first.start() > 1 && Character.isDigit(text.charAt(first.start() - 2));
        Token next = reading.near(last, 1);
        boolean unit =
                next != null && reading.text().between(last, next).equals(" ") && DoorWords.UNIT.has(next.lower());
        return "£$€".indexOf(before) >= 0 || after == '%' || decimal || fraction || unit;
    }
}
