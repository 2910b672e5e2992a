// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.postern.redaction.text.Token;

/** "Pereira dos Santos", "van der Merwe": small words between two hidden pieces of one name go with them. */
final class ParticleNames {

    private static final Set<String> PARTICLES = Set.of(
            "al", "bin", "bint", "da", "das", "de", "del", "den", "der", "di", "do", "dos", "du", "el", "ibn", "la",
            "le", "van", "von");
    private static final int MOST = 2;

    private ParticleNames() {}

    /** @param spans in the order of the text, none overlapping */
    static List<Span> whole(Reading reading, List<Span> spans) {
        List<Span> whole = new ArrayList<>();
        for (Span span : spans) {
            Span last = whole.isEmpty() ? null : whole.get(whole.size() - 1);
            if (last != null && isName(last) && isName(span) && isOne(reading, last, span)) {
                whole.set(
                        whole.size() - 1,
                        new Span(
                                last.start(),
                                span.end(),
                                last.label(),
                                last.rule(),
                                Math.max(last.confidence(), span.confidence()),
                                last.entity()));
            } else {
                whole.add(span);
            }
        }
        return whole;
    }

    private static boolean isName(Span span) {
        return span.label() == Label.PERSON_CHILD || span.label() == Label.PERSON_OTHER;
    }

    private static boolean isOne(Reading reading, Span left, Span right) {
        if (left.end() >= right.start()) {
            return false;
        }
        List<Token> between = reading.tokensIn(
                new Span(left.end(), right.start(), left.label(), left.rule(), left.confidence(), left.entity()));
        boolean particles = !between.isEmpty()
                && between.size() <= MOST
                && between.stream().allMatch(token -> PARTICLES.contains(token.lower()));
        return particles
                && reading.text()
                        .plain()
                        .substring(left.end(), right.start())
                        .chars()
                        .allMatch(c -> c == ' ' || Character.isLetter(c));
    }
}
