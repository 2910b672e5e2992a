// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Finds known numbers and addresses of the net, whatever spaces, dots and brackets are put between their characters. */
final class KnownCodeLayer implements Layer {

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
        StringBuilder compact = new StringBuilder(lower.length());
        int[] places = new int[lower.length()];
        for (int i = 0; i < lower.length(); i++) {
            if (Character.isLetterOrDigit(lower.charAt(i))) {
                places[compact.length()] = i;
                compact.append(lower.charAt(i));
            }
        }
        List<Span> spans = new ArrayList<>();
        String run = compact.toString();
        for (KnownCodes.Code code : codes) {
            int at = run.indexOf(code.compact());
            while (at >= 0) {
                int start = places[at];
                int end = places[at + code.compact().length() - 1] + 1;
                boolean free = code.label() == Label.PHONE || bounded(lower, start, end);
                if (free && end - start <= 3 * code.compact().length()) {
                    spans.add(new Span(start, end, code.label(), RULE, 1.0, code.entity()));
                }
                at = run.indexOf(code.compact(), at + 1);
            }
        }
        return spans;
    }

    private static boolean bounded(String text, int start, int end) {
        return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }
}
