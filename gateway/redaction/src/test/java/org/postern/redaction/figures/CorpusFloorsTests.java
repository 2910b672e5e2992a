// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.figures;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postern.redaction.scoring.Classes;
import org.postern.redaction.scoring.CorpusScore;

/** A change of the rules may not lose on any set what was once reached; floors rise when the rules do. */
class CorpusFloorsTests {

    @ParameterizedTest
    @EnumSource(Corpus.class)
    void redactWhenMeasuredOnASetThenNoFigureIsBelowItsFloor(Corpus corpus) {
        CorpusScore score = Measurements.of(corpus);
        Floors floors = Floors.of(corpus);

        SoftAssertions.assertSoftly(all -> {
            all.assertThat(score.recall(Classes.DIRECT).value()).as("recall").isGreaterThanOrEqualTo(floors.recall());
            all.assertThat(score.leaking(Classes.DIRECT).value()).as("leaking").isLessThanOrEqualTo(floors.leaking());
            all.assertThat(score.leakingUnseen().value()).as("unseen").isLessThanOrEqualTo(floors.unseen());
            all.assertThat(score.highlightsPerNarrative()).as("highlights").isLessThanOrEqualTo(floors.highlights());
            all.assertThat(score.overRedaction().value()).as("over").isLessThanOrEqualTo(floors.over());
            all.assertThat(score.kept().value()).as("kept").isGreaterThanOrEqualTo(floors.kept());
        });
    }
}
