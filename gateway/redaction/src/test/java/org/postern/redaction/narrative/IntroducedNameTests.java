// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.document.SchemaField.Fact;

/** Nicknames, doors, plates and numbers in the ways people speak of them. */
class IntroducedNameTests {

    private static final List<KnownFact> CASE =
            List.of(new KnownFact(Fact.PLACE_NAME, "14 Tanners Reach, Goole, DN14 9ZZ", "home", false));

    private final NarrativeRedactor redactor = new NarrativeRedactor();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "there is an older man who goes by the plumber, he gave her money | plumber",
                "he lives two doors down at 16 tanners reach with his mum | tanners",
                "She said he lives on the same road, at number ninety-eight, and saw nothing. | ninety",
                "The van was white, plate KX 71 ---, the rest was mud. | KX 71",
                "He told her to ring: double four, then nine six oh after that. | nine six oh",
                "The matter was recorded under QXT 5529310 by the desk. | QXT",
                "The manager, Baek Seo-yun, sent him home. | yun",
            })
    void redactWhenSomebodyIsToldOfInAWayOfSpeakingThenItIsHidden(String text, String gone) {
        assertThat(redactor.redact(text, CASE, Options.standard()).text()).doesNotContainIgnoringCase(gone.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "She stays out late and came home at 10 pm on both days. | 10 pm",
                "Police were called at half past nine and she was seen at 9.15. | 9.15",
                "He was born in the north and moved here on 19 November 2026 with his aunt. | 19 November 2026",
                "A Kurdish-speaking worker and a London-based charity will help. | speaking",
            })
    void redactWhenItIsATimeOrAPlainWordThenItStays(String text, String stays) {
        assertThat(redactor.redact(text, CASE, Options.standard()).text()).contains(stays.strip());
    }

    @Test
    void redactWhenADogIsCalledByAWordThenNobodyIsMeant() {
        assertThat(redactor.redact("they have a dog called biscuit and she walks it", List.of(), Options.standard())
                        .spans())
                .noneMatch(span -> span.rule().equals("nicknamed"));
    }
}
