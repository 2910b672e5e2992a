// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndingLayerTests {

    private final EndingLayer layer = new EndingLayer();

    private List<Span> spans(String text) {
        return layer.find(Reading.of(text, Known.of(List.of()), Options.standard()));
    }

    private List<String> found(String text) {
        return spans(text).stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "his phone ends {471} she says",
                "last four {0417} on the card",
                "the number ends {double four one}",
                "it starts 07700 and the end is {417}.",
                "07700 9 summat then {0 6 6 2}",
                "07700 900 then a gap, then {53}.",
                "starts 07700, finishes {9-3-1}.",
                "dash digits end {555}. he drew",
                "her number, last bit {0 0 3}.",
                "it closes with {8-0-8}.",
                "the number begins 07700 900 and ends {86}; his car",
                "card ending {4417}"
            })
    void findWhenTheEndOfANumberIsToldThenItIsFound(String marked) {
        String text = marked.replaceAll("[{}]", "");

        assertThat(found(text)).containsExactly(marked.substring(marked.indexOf('{') + 1, marked.indexOf('}')));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the shift ends 10.07, call ended 0925",
                "meeting finishes at 3, tag ends 9pm",
                "the last four days, the last two weeks",
                "his curfew ends 21:00",
                "ends of 2 ropes, the end is 3 weeks off",
                "rang 07700 900123 and came at 10 with 2 lads"
            })
    void findWhenATimeOrACountEndsThenItStays(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void findWhenACallIsSpokenOfThenItIsAPhone() {
        assertThat(spans("his phone ends 471").get(0).label()).isEqualTo(Label.PHONE);
        assertThat(spans("the end is 417").get(0).label()).isEqualTo(Label.ID_NUMBER);
    }
}
