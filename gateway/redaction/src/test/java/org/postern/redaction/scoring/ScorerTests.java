// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postern.redaction.corpus.Mark;
import org.postern.redaction.corpus.Narrative;
import org.postern.redaction.scoring.NarrativeScore.Share;
import tools.jackson.databind.json.JsonMapper;

/** Small texts whose figures were worked out by hand. */
class ScorerTests {

    private static final String TEXT = "Mr Oddly Penn, 15, rang 01632 960 111 from 4 Elm Road. He will ring May.";

    /** Of 15 words 8 belong to identifiers: Oddly Penn, 15, 01632 960 111, 4 Elm Road; with May it is ten. */
    private final Narrative gold = narrative(
            TEXT,
            List.of(
                    mark("Oddly Penn", "PERSON_CHILD"),
                    mark("15", "AGE"),
                    mark("01632 960 111", "PHONE"),
                    mark("4 Elm Road", "ADDRESS"),
                    mark("May", "PERSON_OTHER")),
            List.of(mark("will", ""), mark("ring", "")));

    @Test
    void scoreWhenAllIsHiddenExactlyThenEverythingIsCaughtAndNothingLost() {
        CorpusScore score = score(gold.spans(), List.of());

        assertThat(score.recall(Classes.DIRECT)).isEqualTo(new Share(4, 4));
        assertThat(score.recall(Classes.QUASI)).isEqualTo(new Share(1, 1));
        assertThat(score.leaking(Classes.DIRECT)).isEqualTo(new Share(0, 1));
        assertThat(score.precision()).isEqualTo(new Share(10, 10));
        assertThat(score.overRedaction()).isEqualTo(new Share(0, 6));
        assertThat(score.kept()).isEqualTo(new Share(2, 2));
    }

    @Test
    void scoreWhenNothingIsHiddenThenTheNarrativeLeaksAndPrecisionIsUndefined() {
        CorpusScore score = score(List.of(), List.of());

        assertThat(score.recall(Classes.DIRECT)).isEqualTo(new Share(0, 4));
        assertThat(score.leakingUnseen()).isEqualTo(new Share(1, 1));
        assertThat(score.precision().value()).isNaN();
    }

    @Test
    void scoreWhenOnlyPassingWordsStayThenCaught() {
        CorpusScore score = score(List.of(mark("4 Elm", "ADDRESS")), List.of());

        assertThat(score.recall(List.of("ADDRESS"))).isEqualTo(new Share(1, 1));
    }

    @Test
    void scoreWhenTwoLettersStayThenCaughtAndWhenThreeStayThenNot() {
        assertThat(score(List.of(mark("Oddly Pe", "PERSON_CHILD")), List.of()).recall(List.of("PERSON_CHILD")))
                .isEqualTo(new Share(1, 1));
        assertThat(score(List.of(mark("Od", "PERSON_CHILD"), mark("Penn", "PERSON_CHILD")), List.of())
                        .recall(List.of("PERSON_CHILD")))
                .isEqualTo(new Share(0, 1));
    }

    @Test
    void scoreWhenAnIdentifierIsShorterThanThreeThenItsWholeLengthCounts() {
        assertThat(score(List.of(), List.of()).recall(List.of("AGE"))).isEqualTo(new Share(0, 1));
        assertThat(score(List.of(new Mark(15, 16, "1", "AGE")), List.of()).recall(List.of("AGE")))
                .isEqualTo(new Share(1, 1));
    }

    @Test
    void scoreWhenALeakIsHighlightedThenItLeaksButIsSeen() {
        List<Mark> hidden = new ArrayList<>(gold.spans());
        hidden.removeIf(mark -> mark.text().equals("May"));

        CorpusScore score = score(hidden, List.of(mark("ring May", "")));

        assertThat(score.leaking(Classes.DIRECT)).isEqualTo(new Share(1, 1));
        assertThat(score.leakingUnseen()).isEqualTo(new Share(0, 1));
        assertThat(score.highlightsPerNarrative()).isEqualTo(1);
    }

    @Test
    void scoreWhenOtherWordsAreHiddenThenPrecisionAndHardNegativesFall() {
        CorpusScore score = score(List.of(mark("May", "PERSON_OTHER"), mark("He will", "PERSON_OTHER")), List.of());

        assertThat(score.precision()).isEqualTo(new Share(1, 3));
        assertThat(score.precision("PERSON_OTHER")).isEqualTo(new Share(1, 3));
        assertThat(score.precision("PLACE").value()).isNaN();
        assertThat(score.overRedaction()).isEqualTo(new Share(2, 6));
        assertThat(score.kept()).isEqualTo(new Share(1, 2));
    }

    @Test
    void scoreWhenOneOfTwoNarrativesLeaksAClassThenTheRateIsOfThoseThatHaveIt() {
        Narrative other = narrative("Nothing here.", List.of(), List.of());
        Removals none = new Removals(List.of(), List.of());

        CorpusScore both = new CorpusScore(List.of(Scorer.score(gold, none), Scorer.score(other, none)));

        assertThat(both.leaking(List.of("PHONE"))).isEqualTo(new Share(1, 2));
        assertThat(both.leakingOfThose(List.of("PHONE"))).isEqualTo(new Share(1, 1));
    }

    @Test
    void scoreWhenTheTextHasSignsOutsideTheBasicPlaneThenOffsetsAreCodePoints() {
        Narrative faces = narrative("😀😀 Zofka", List.of(new Mark(3, 8, "Zofka", "PERSON_CHILD")), List.of());

        NarrativeScore score =
                Scorer.score(faces, new Removals(List.of(new Mark(3, 8, "", "PERSON_CHILD")), List.of()));

        assertThat(score.recall(Classes.DIRECT)).isEqualTo(new Share(1, 1));
    }

    private CorpusScore score(List<Mark> hidden, List<Mark> review) {
        return new CorpusScore(List.of(Scorer.score(gold, new Removals(hidden, review))));
    }

    private static Narrative narrative(String text, List<Mark> spans, List<Mark> keep) {
        return new Narrative("n1", "rhi", "test", text, JsonMapper.shared().createObjectNode(), spans, keep);
    }

    private static Mark mark(String words, String label) {
        int start = TEXT.indexOf(words);
        return new Mark(start, start + words.length(), words, label);
    }
}
