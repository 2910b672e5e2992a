// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.document.SchemaField.Fact;

/** Words typed without spaces. */
class GluedWordsTests {

    private static final List<KnownFact> CASE =
            List.of(new KnownFact(Fact.PERSON_NAME, "Ottoline Brackwater", "ottoline", false));

    @ParameterizedTest
    @ValueSource(strings = {"withottolineand", "toldottoline", "with2ottoline", "fromOttoline"})
    void redactWhenAKnownNameIsGluedToItsNeighboursThenItIsHidden(String glued) {
        String text = "i was out " + glued + " went home after";

        String redacted =
                new NarrativeRedactor().redact(text, CASE, Options.standard()).text();

        assertThat(redacted).doesNotContainIgnoringCase("ottoline").contains("went home after");
    }

    @ParameterizedTest
    @CsvSource({"willsaynothing", "andthenwhen"})
    void splitWhenAllPiecesAreEverydayWordsThenNoneIsAName(String glued) {
        assertThat(GluedWords.split(glued, word -> false)).hasValueSatisfying(pieces -> {
            assertThat(pieces).hasSizeGreaterThan(1);
            assertThat(pieces).noneMatch(GluedWords.Piece::name);
        });
    }

    @Test
    void splitWhenAWordDoesNotComeApartThenThereIsNothing() {
        assertThat(GluedWords.split("xqzvkw", word -> false)).isEmpty();
    }

    @Test
    void redactWhenALowerCaseSurnameLooksGluedThenItGoesAsAWhole() {
        String redacted = new NarrativeRedactor()
                .redact("police came for gathercole at noon", List.of(), Options.standard())
                .text();

        assertThat(redacted).doesNotContain("gather").doesNotContain("cole").contains("police came for");
    }
}
