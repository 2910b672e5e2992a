// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postern.redaction.text.Token;

/** Finds known numbers and addresses of the net, whatever spaces, dots and brackets are put between their characters. */
final class KnownCodeLayer implements Layer {

    private static final Pattern COUNTRY_CODE =
            Pattern.compile("(?:\\+|\\(|00)?[\\s(]*(?:44)?[\\s().-]*[0o]?[\\s().-]*[0-9]{0,2}[\\s().-]{0,2}$");
    private static final int LONGEST_PREFIX = 12;
    private static final String RULE = "known-number";

    private final Function<Known, KnownCodes> known;

    KnownCodeLayer(Function<Known, KnownCodes> known) {
        this.known = known;
    }

    @Override
    public List<Span> find(Reading reading) {
        List<KnownCodes.Code> codes = known.apply(reading.known()).codes();
        if (codes.isEmpty()) {
            return List.of();
        }
        String lower = reading.text().lower();
        char[] compact = new char[lower.length()];
        int[] places = new int[lower.length()];
        int count = 0;
        for (Token token : reading.tokens()) {
            for (int i = token.start(); i < token.end(); i++) {
                places[count] = i;
                compact[count++] = lower.charAt(i);
            }
        }
        List<Span> spans = new ArrayList<>();
        String run = new String(compact, 0, count);
        for (KnownCodes.Code code : codes) {
            int at = run.indexOf(code.compact());
            while (at >= 0) {
                int first = places[at];
                int end = places[at + code.compact().length() - 1] + 1;
                boolean phone = code.label() == Label.PHONE;
                int start = phone ? withCountryCode(lower, first) : first;
                boolean free = phone || bounded(lower, start, end);
                if (free && end - first <= 3 * code.compact().length()) {
                    spans.add(new Span(start, end, code.label(), RULE, 1.0, code.entity()));
                }
                at = run.indexOf(code.compact(), at + 1);
            }
        }
        return spans;
    }

    /** A known phone is looked for by its last digits; what is written before them belongs to it. */
    private static int withCountryCode(String text, int start) {
        Matcher prefix = COUNTRY_CODE.matcher(text).region(Math.max(0, start - LONGEST_PREFIX), start);
        int from = prefix.find() ? prefix.start() : start;
        while (from < start && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        return from;
    }

    private static boolean bounded(String text, int start, int end) {
        return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }
}
