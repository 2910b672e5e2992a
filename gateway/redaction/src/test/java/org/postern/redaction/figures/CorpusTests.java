// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postern.redaction.corpus.Mark;
import org.postern.redaction.corpus.Narrative;
import org.postern.redaction.scoring.Classes;

/** The sets themselves are sound: what they mark is there, and a test set repeats nothing of training. */
class CorpusTests {

    private static final int LONG = 12;

    private static final Set<String> DIGITS =
            Set.of("oh", "zero", "double", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");

    @ParameterizedTest
    @EnumSource(Corpus.class)
    void narrativesWhenReadThenMarksAreWhereTheySayAndOfKnownClasses(Corpus corpus) {
        Set<String> ids = new HashSet<>();
        for (Narrative narrative : corpus.narratives()) {
            assertThat(ids.add(narrative.id())).as(narrative.id()).isTrue();
            int[] text = narrative.text().codePoints().toArray();
            Stream.concat(narrative.spans().stream(), narrative.keep().stream())
                    .forEach(mark -> assertThat(new String(text, mark.start(), mark.end() - mark.start()))
                            .as(narrative.id())
                            .isEqualTo(mark.text()));
            assertThat(narrative.spans()).extracting(Mark::label).allMatch(CorpusTests::isClass);
        }
    }

    @ParameterizedTest
    @EnumSource(Corpus.class)
    void narrativesWhenOfASetThatIsNotLearntFromThenTheyRepeatNoPassageOfTraining(Corpus corpus) {
        if (!corpus.isLearntFrom()) {
            Set<String> repeated = passages(corpus);
            repeated.retainAll(Training.PASSAGES);
            assertThat(repeated).isEmpty();
        }
    }

    @Test
    void narrativesWhenCountedThenHandWrittenAndGeneratedAreMany() {
        int written = 0;
        int generated = 0;
        for (Corpus corpus : Corpus.values()) {
            int size = corpus.narratives().size();
            if (corpus.title().endsWith("generated")) {
                generated += size;
            } else {
                written += size;
            }
        }
        assertThat(written).isGreaterThanOrEqualTo(300);
        assertThat(generated).isGreaterThanOrEqualTo(450);
    }

    private static boolean isClass(String label) {
        return Classes.DIRECT.contains(label) || Classes.QUASI.contains(label);
    }

    /** What all sets that are learnt from say. */
    private static final class Training {
        private static final Set<String> PASSAGES = Stream.of(Corpus.values())
                .filter(Corpus::isLearntFrom)
                .flatMap(corpus -> passages(corpus).stream())
                .collect(Collectors.toSet());
    }

    /** Every run of {@link #LONG} words, said digits left out: of the numbers that nobody has there are few. */
    private static Set<String> passages(Corpus corpus) {
        Set<String> passages = new HashSet<>();
        for (Narrative narrative : corpus.narratives()) {
            List<String> words = BETWEEN.splitAsStream(narrative.text().toLowerCase(Locale.ROOT))
                    .filter(word -> !DIGITS.contains(word))
                    .toList();
            for (int i = 0; i + LONG <= words.size(); i++) {
                passages.add(String.join(" ", words.subList(i, i + LONG)));
            }
        }
        return passages;
    }
}
