// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers of several words go as a whole, and what stands beside them stays. */
class WholeAnswersTests {

    private final NarrativeRedactor redactor = new NarrativeRedactor();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "She stays at flat 3b, Marl Street, with friends | flat | with friends",
                "it is on the third floor, door 38, Elmington Road. He owes money | third floor, door | He owes money",
                "he lives at no. 14 Tanyard Lane and walks | no. | and walks",
                "they wait for scouse Kieron by the shop | scouse | by the shop",
                "dont tell my mum but tay n lil man was there n they had a lil bit of weed | man was | bit of weed",
                "the reg was HK65 and a ZTR on a red van | and a | on a red van"
            })
    void redactWhenAnAnswerHasSeveralWordsThenAllOfThemGo(String text, String gone, String stays) {
        String redacted = redacted(text);

        assertThat(redacted).doesNotContain(gone).contains(stays);
    }

    @ParameterizedTest
    @CsvSource({
        "She waited on the ground floor. Kieron came later, ground floor",
        "He shut the door and Kieron left, shut the door",
        "There were no flats there and Kieron left, no flats there"
    })
    void redactWhenTheWordsBelongToNoDoorThenTheyStay(String text, String stays) {
        assertThat(redacted(text)).contains(stays);
    }

    private String redacted(String text) {
        return redactor.redactAll(List.of(text), List.of(), Set.of(), Options.standard())
                .get(0)
                .text();
    }
}
