// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceLayerTests {

    private final ReferenceLayer layer = new ReferenceLayer();

    private List<String> found(String text) {
        return layer.find(Reading.of(text, Known.of(List.of()), Options.standard())).stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ref no. {7-4432 K} he said",
                "log {482 of 3/11} was given",
                "seized, ref {AL/01}, {AL/02}.",
                "share code {W9K4HT2BX}, works nights",
                "crime ref {CRN 06/88214/26}",
                "rang police inc {55 of the 9th}. he was back",
                "the police gave me {gmp 2287} n said medium",
                "police log it was {four four one of the third}. back",
                "told police, crime {21/8873/26}. they come",
                "log is west mercia {one eighty nine}",
                "rang police {cad 119}, they said",
                "Exhibit {PR/4}. Occurrence no. {5226 0091 437}.",
                "booking ref {KQ7TT2XN}, purchaser",
                "if you dial in, passcode {1906}.",
                "alarm, code he gave em is {1908} his birthday",
                "police ref {SWP 26*0041873}. no further",
                "IMEIs: {355767/09/220018/6}; more",
                "rspca ref for the bird {260/9918}",
                "Home Office: HO {T 2 0 4 4 9 1 7}; more",
                "prison no {A 9 9 1 7 X Q} if she",
                "badge on the back window {1 1 8 4}",
                "police {cad 3381/9th}, high",
                "Police {SWP 415/07}.",
                "{NRM 2026/NPT/118}. done",
                "pod no {20/WM/3317K}. the family",
                "police told, {SWP 1902 today}",
                "Reference, {four six stroke one one eight two}. Full stop.",
                "his collar number, {1604}, so that she could ask",
                "sort code {20-44-91} acc {40031187}"
            })
    void findWhenANumberIsSaidToBeAReferenceThenItIsFound(String marked) {
        String text = marked.replaceAll("[{}]", "");
        List<String> references =
                List.of(marked.replaceAll("(?s)^[^{]*\\{|}[^{]*$", "").split("}[^{]*\\{"));

        assertThat(found(text)).containsExactlyElementsOf(references);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the log of 3 november, logged 3 times",
                "the case of 2 boys, case conference 14/11/26",
                "police took 20 mins, police at 9 and 11",
                "SWP came at 2130, SWP have 2 officers",
                "code for 2 bags is 2 balloons",
                "crime 2 in a week",
                "log 0930 he left, mash 14.20 rang",
                "order of 3 pizzas, exhibit of 12 photos",
                "on 22/10 he left, score 14/20, 24/7 staffing, 2026/27 school year",
                "the account is 6,000 euros, card paid £4000",
                "ref her school, card of 3 kings",
                "NHS no for 111 was asked",
                "home 0425, school rang 0910",
                "protect: nrm, s45 defence, seat 12a"
            })
    void findWhenANumberIsATimeADayOrACountThenItStays(String text) {
        assertThat(found(text)).isEmpty();
    }
}
