// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postern.redaction.narrative.AnnotatedNarrative.Mark;

/** How well the redactor does on whole narratives in several voices; the limits are what it reached, rounded down. */
class NarrativeCorpusTests {

    private static final Set<String> DIRECT = Set.of("C", "P", "A", "Z", "T", "E", "H", "V", "N", "D");

    private final NarrativeRedactor redactor = new NarrativeRedactor();

    @Test
    void redactWhenNarrativesHaveManyVoicesThenDirectIdentifiersAreHidden() {
        int all = 0;
        List<String> open = new ArrayList<>();
        for (AnnotatedNarrative narrative : AnnotatedNarrative.read()) {
            List<Span> spans = spans(narrative);
            for (Mark mark : narrative.gold()) {
                if (DIRECT.contains(mark.kind())) {
                    all++;
                    if (!isHidden(narrative.text(), mark, spans)) {
                        open.add(narrative.id() + ":" + mark.start());
                    }
                }
            }
        }
        assertThat(all).isGreaterThan(240);
        assertThat(open).as("of %d direct identifiers", all).hasSizeLessThanOrEqualTo(all * 2 / 100);
    }

    @Test
    void redactWhenWordsOnlyLookLikeNamesThenTheyStay() {
        int all = 0;
        List<String> lost = new ArrayList<>();
        for (AnnotatedNarrative narrative : AnnotatedNarrative.read()) {
            List<Span> spans = spans(narrative);
            for (Mark mark : narrative.keep()) {
                all++;
                if (spans.stream().anyMatch(span -> span.start() < mark.end() && mark.start() < span.end())) {
                    lost.add(narrative.id() + ":" + mark.start());
                }
            }
        }
        assertThat(all).isGreaterThan(70);
        assertThat(lost).as("of %d hard negatives", all).hasSizeLessThanOrEqualTo(all * 3 / 100);
    }

    @Test
    void redactWhenTheResultIsRedactedAgainThenNothingWithAWrittenFormIsLeft() {
        for (AnnotatedNarrative narrative : AnnotatedNarrative.read()) {
            String once = redactor.redact(narrative.text(), narrative.facts(), Options.standard())
                    .text();

            assertThat(redactor.leavesSomething(once, narrative.facts(), Options.standard()))
                    .as(narrative.id())
                    .isFalse();
        }
    }

    private List<Span> spans(AnnotatedNarrative narrative) {
        return redactor.redact(narrative.text(), narrative.facts(), Options.standard())
                .spans();
    }

    /** No three letters or digits in a row of it are to be seen. */
    private static boolean isHidden(String text, Mark mark, List<Span> spans) {
        int seen = 0;
        int longest = 0;
        for (int i = mark.start(); i < mark.end(); i++) {
            int at = i;
            boolean hidden = spans.stream().anyMatch(span -> span.start() <= at && at < span.end());
            seen = hidden || !Character.isLetterOrDigit(text.charAt(i)) ? 0 : seen + 1;
            longest = Math.max(longest, seen);
        }
        return longest < Math.min(3, mark.end() - mark.start());
    }
}
