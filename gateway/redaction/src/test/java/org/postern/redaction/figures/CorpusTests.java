// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postern.redaction.corpus.Mark;
import org.postern.redaction.corpus.Narrative;
import org.postern.redaction.scoring.Classes;

/** The sets themselves are sound: what they mark is there, and a test set shows voices and names not met in training. */
class CorpusTests {

    /** Words of nicknames that stand in many of them. */
    private static final Set<String> COMMON = Set.of("the", "lil", "little", "uncle");

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

    @Test
    void narrativesWhenOfTheThirdVoicesThenTheyShareNoNameWithHandWrittenTraining() {
        Set<String> known = names(Corpus.TRAIN_VOICES_A);
        known.addAll(names(Corpus.TRAIN_VOICES_B));

        assertThat(names(Corpus.TEST_VOICES_C)).doesNotContainAnyElementsOf(known);
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

    /** Every word of three letters or more of people's names, in lower case; shorter ones are initials. */
    private static Set<String> names(Corpus corpus) {
        Set<String> names = new TreeSet<>();
        for (Narrative narrative : corpus.narratives()) {
            narrative.spans().stream()
                    .filter(mark -> mark.label().startsWith("PERSON"))
                    .forEach(mark -> names.addAll(words(mark.text())));
        }
        names.removeAll(COMMON);
        return names;
    }

    private static List<String> words(String name) {
        return Stream.of(BETWEEN.split(name.toLowerCase(Locale.ROOT)))
                .filter(word -> word.length() > 2)
                .toList();
    }
}
