// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Phone numbers in every written form: what libphonenumber takes for one in Great Britain, and beside it whatever
 * begins like one, with the letter O for nought, digits spelled out, or cut short.
 */
final class PhoneLayer implements Layer {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final Pattern DIGITS = Pattern.compile("(?:[0-9][^0-9\\n]{0,3}){6}[0-9]");
    private static final Form LIKE_ONE = Form.of(
            "(?<![a-z0-9.,£$/:])(?:\\+|\\(?[0o](?=[\\s(.-]?[1-9o]))[0-9o](?:[\\s().\\-/_*]{0,3}[0-9ol]){3,14}(?![0-9:])"
                    + "|(?<![a-z0-9.,£$/])\\+[\\s(]?[0-9](?:[\\s().\\-/_*]{0,3}[0-9ol]){6,14}"
                    + "|(?<![a-z0-9.,£$/])7[0-9o]{3}[\\s.-]?[0-9o]{3}[\\s.-]?[0-9o]{3}(?![0-9])");
    private static final String DIGIT = "(?:zero|oh|o|nought|one|two|three|four|five|six|seven|eight|nine|[0-9])";
    private static final String SPELLED = "(?:(?:double|treble|triple)[\\s-])?(?:" + DIGIT
            + "|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty"
            + "|sixty|seventy|eighty|ninety|hundred|thousand|[0-9o]{2,6})";
    private static final String READ_OUT = SPELLED + "(?:[\\s,-]{1,2}" + SPELLED;
    /** Five pieces or more, and a word among them or soon behind: asked in this order, because most numbers stand alone. */
    private static final Form IN_WORDS = Form.of(
            "(?<![a-z0-9])(?=" + READ_OUT + "){4})(?=[a-z0-9\\s,-]{0,60}[a-z]{3})" + READ_OUT + "){4,14}(?![a-z0-9])");

    private static final String WORD_DIGIT =
            "(?:(?:double|treble|triple)\\s)?(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine)";
    /** Three digits in words, or figures that go on in words: "nine six oh", "900 6 double 4". */
    private static final Form SPOKEN_PART = Form.of("(?<![a-z0-9])(?:" + WORD_DIGIT + "(?:[\\s,-]{1,2}" + WORD_DIGIT
            + "){2,}|(?:double|treble|triple)\\s(?:[0-9]|" + WORD_DIGIT + ")|" + WORD_DIGIT
            + "\\s(?:double|treble|triple)\\s"
            + WORD_DIGIT + ")(?![a-z0-9])");

    private static final Form IN_CONTEXT = Form.of(
            "(?<![a-z])(?:mobile|mob|phone|tel|telephone|num|number|ring|call|text|whatsapp|digits|ending|ends)"
                    + "(?:[\\s:.#(-]|no|number|is|on|in|her|him|his|me|at|ending|begins|beginning|starting|starts|with){0,10}"
                    + "(?<![a-z0-9])(?<x>[0-9o+](?: \\(|\\) | - |[ .()-])?(?:[0-9o](?: \\(|\\) | - |[ .()-])?){0,16}[0-9])(?![0-9a-z:])");
    private static final Pattern DATED =
            Pattern.compile("[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2,4}.*|(?:19|20)[0-9]{2}[-/][0-9]{2}[-/][0-9]{2}.*");
    private static final Pattern BRITISH = Pattern.compile("0[1-9][0-9]{8,9}|(?:00)?44[0-9]{9,11}");
    private static final Pattern NO_PHONE = Pattern.compile(
            "(?:[0-9]{2,4} )?(?:999|101|111|112)|(?:[01][0-9]|2[0-3])[0-5][0-9]|(?:19|20)[0-9]{2}|0800 1111|116 000");
    private static final int SHORTEST = 3;
    private static final int BEFORE = 3;
    private static final int AFTER = 6;
    private static final Search NEAR = Search.besideDigits(3, 36);
    private static final Search SPOKEN = Search.besideNumbers(0, 8);
    private static final Search IN_CONTEXT_NEAR = Search.besideDigits(48, 40);

    @Override
    public List<Span> find(Reading reading) {
        List<Span> spans = new ArrayList<>();
        String lower = reading.text().lower();
        Windows windows = reading.anchors().around(Anchors.Kind.DIGITS, BEFORE, AFTER, lower.length());
        for (int i = 0; i < windows.count(); i++) {
            addNumbers(reading, windows.start(i), windows.end(i), spans);
        }
        NEAR.each(reading, LIKE_ONE, match -> add(spans, match, 1.0));
        SPOKEN.each(reading, IN_WORDS, match -> add(spans, match, 0.9));
        SPOKEN.each(reading, SPOKEN_PART, match -> add(spans, match, 0.85));
        IN_CONTEXT_NEAR.each(reading, IN_CONTEXT, context -> {
            String digits = digits(context.group("x"));
            if (digits.length() >= SHORTEST
                    && !NO_PHONE.matcher(context.group("x")).matches()) {
                spans.add(span(context.start("x"), context.end("x"), 0.85));
            }
        });
        return spans;
    }

    /** Dates and amounts are possible numbers too; a number is written with a leading nought, plus or code. */
    private static boolean looksLikeOne(String raw) {
        String digits = digits(raw);
        return digits.length() >= 7
                && (raw.startsWith("+") || digits.startsWith("0") || digits.length() >= 9)
                && !DATED.matcher(raw).matches();
    }

    /** A British or international number of full length; the rest may be a number of another kind. */
    private static double confidence(String raw) {
        boolean british = BRITISH.matcher(digits(raw)).matches();
        return british || raw.startsWith("+") || raw.chars().anyMatch(c -> c >= 'a' && c <= 'z') ? 1.0 : 0.8;
    }

    private static String digits(String raw) {
        StringBuilder digits = new StringBuilder(raw.length());
        raw.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return digits.toString();
    }

    private static void addNumbers(Reading reading, int start, int end, List<Span> spans) {
        String piece = reading.text().plain().substring(start, end);
        if (!DIGITS.matcher(piece).find()) {
            return;
        }
        for (PhoneNumberMatch match :
                NUMBERS.findNumbers(piece, "GB", PhoneNumberUtil.Leniency.POSSIBLE, Long.MAX_VALUE)) {
            if (looksLikeOne(match.rawString())) {
                spans.add(span(start + match.start(), start + match.end(), confidence(match.rawString())));
            }
        }
    }

    private static void add(List<Span> spans, Matcher match, double most) {
        if (match.group().chars().filter(Character::isDigit).count() >= 5 || most < 1.0) {
            spans.add(span(match.start(), match.end(), Math.min(most, confidence(match.group()))));
        }
    }

    private static Span span(int start, int end, double confidence) {
        return new Span(start, end, Label.PHONE, "phone", confidence, "");
    }
}
