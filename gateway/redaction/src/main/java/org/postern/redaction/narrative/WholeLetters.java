// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.List;
import org.postern.redaction.text.ReadText;

/**
 * Makes one span of two that meet inside a single character of the original: "½" is read as "1⁄2", and both of its
 * figures may be found.
 */
final class WholeLetters {

    private WholeLetters() {}

    /** @param spans in places of the reading, in order, none overlapping there */
    static List<Span> of(Reading reading, List<Span> spans) {
        ReadText text = reading.text();
        List<Span> whole = new ArrayList<>(spans.size());
        for (Span span : spans) {
            Span last = whole.isEmpty() ? null : whole.get(whole.size() - 1);
            if (last != null && text.originalStart(span.start()) < text.originalEnd(last.end())) {
                whole.set(whole.size() - 1, joined(last, span));
            } else {
                whole.add(span);
            }
        }
        return whole;
    }

    private static Span joined(Span first, Span second) {
        Span surer = second.confidence() > first.confidence() ? second : first;
        return new Span(first.start(), second.end(), surer.label(), surer.rule(), surer.confidence(), surer.entity());
    }
}
