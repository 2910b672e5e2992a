// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.corpus.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postern.redaction.corpus.Mark;
import org.postern.redaction.corpus.Narrative;
import org.postern.redaction.scoring.Classes;

class NarrativeGeneratorTests {

    private final List<Narrative> train = new NarrativeGenerator(Split.TRAIN).generate(120);
    private final List<Narrative> test = new NarrativeGenerator(Split.TEST).generate(60);

    @Test
    void generateWhenCalledAgainThenMakesTheSame() {
        assertThat(new NarrativeGenerator(Split.TRAIN).generate(120)).isEqualTo(train);
    }

    @Test
    void generateWhenMarkedThenOffsetsHoldTheMarkedTextInOrder() {
        for (Narrative narrative : all().toList()) {
            int at = 0;
            for (Mark mark : narrative.spans()) {
                assertThat(mark.start()).as(narrative.id()).isGreaterThanOrEqualTo(at);
                at = mark.end();
            }
            Stream.concat(narrative.spans().stream(), narrative.keep().stream())
                    .forEach(mark -> assertThat(cut(narrative.text(), mark)).isEqualTo(mark.text()));
        }
    }

    @Test
    void generateWhenHalvesDifferThenTheyShareNoNameAndNoSentence() {
        assertThat(parts(Split.TRAIN)).doesNotContainAnyElementsOf(parts(Split.TEST));
        assertThat(new TemplateBook(Split.TRAIN).all()).doesNotContainAnyElementsOf(new TemplateBook(Split.TEST).all());
    }

    @Test
    void generateWhenNamesAreDrawnThenEachHalfHasManyOfManyOrigins() {
        assertThat(new NamePool(Split.TRAIN).all()).hasSizeGreaterThan(1000);
        assertThat(new NamePool(Split.TEST).all()).hasSizeGreaterThan(400);
    }

    @Test
    void generateWhenManyThenEveryClassOccursAndAThirdIsInLowerCase() {
        Set<String> labels =
                all().flatMap(one -> one.spans().stream()).map(Mark::label).collect(Collectors.toSet());
        long lower = train.stream()
                .filter(one -> one.text().equals(one.text().toLowerCase(Locale.ROOT)))
                .count();

        assertThat(labels).containsAll(Classes.DIRECT).contains("PLACE", "ORG", "DATE", "AGE");
        assertThat(lower).isGreaterThanOrEqualTo(train.size() / 3);
        assertThat(train).filteredOn(one -> one.known().isEmpty()).hasSize(train.size() / 3);
    }

    private Stream<Narrative> all() {
        return Stream.concat(train.stream(), test.stream());
    }

    private static Set<String> parts(Split split) {
        return new NamePool(split)
                .all().stream()
                        .flatMap(name -> Stream.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String cut(String text, Mark mark) {
        int start = text.offsetByCodePoints(0, mark.start());
        return text.substring(start, text.offsetByCodePoints(start, mark.end() - mark.start()));
    }
}
