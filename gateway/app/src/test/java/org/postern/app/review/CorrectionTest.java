// SPDX-License-Identifier: Apache-2.0
package org.postern.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postern.document.SchemaField.Fact;
import org.postern.redaction.narrative.KnownFact;

/** When reviewers agree that a word is no name. */
class CorrectionTest {

    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);

    @Test
    void agreedWhenTwoPeopleSayItOfTwoDocumentsThenIsAgreedInWhateverCase() {
        assertThat(Correction.agreed(List.of(none(FIRST, "a", "Airmax"), none(SECOND, "b", "AIRMAX "))))
                .containsExactly("airmax");
    }

    @Test
    void agreedWhenItIsOnePersonOrOneDocumentOrASystemThenIsNot() {
        assertThat(Correction.agreed(List.of(none(FIRST, "a", "Airmax"), none(SECOND, "a", "Airmax"))))
                .isEmpty();
        assertThat(Correction.agreed(List.of(none(FIRST, "a", "Airmax"), none(FIRST, "b", "Airmax"))))
                .isEmpty();
        assertThat(Correction.agreed(List.of(none(FIRST, "a", "Airmax"), none(SECOND, "", "Airmax"))))
                .isEmpty();
    }

    @Test
    void agreedWhenAnybodyCalledItANameThenIsNot() {
        assertThat(Correction.agreed(List.of(
                        none(FIRST, "a", "Max"),
                        none(SECOND, "b", "Max"),
                        new Correction(FIRST, "c", new KnownFact(Fact.PERSON_NAME, "max", "mark/max", false)))))
                .isEmpty();
    }

    @Test
    void agreedWhenItHasAWrittenFormThenIsNot() {
        assertThat(Correction.agreed(List.of(phone(FIRST, "a"), phone(SECOND, "b"))))
                .isEmpty();
    }

    private static Correction none(UUID submission, String by, String words) {
        return new Correction(submission, by, new KnownFact(Fact.PERSON_NAME, words, "mark", true));
    }

    private static Correction phone(UUID submission, String by) {
        return new Correction(submission, by, new KnownFact(Fact.PHONE, "07700 900123", "mark", true));
    }
}
