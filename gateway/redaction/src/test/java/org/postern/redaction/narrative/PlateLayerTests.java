// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlateLayerTests {

    private final PlateLayer layer = new PlateLayer();

    private List<String> found(String text) {
        return layer.find(Reading.of(text, Known.of(List.of()), Options.standard())).stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a number he remember only start {LF70}.",
                "a van, reg something like {LD19} something",
                "car that drops her back is {DU63} zafira",
                "the wagon and it has {HJ55} on the front",
                "trailer board {AE 55} n then bulbs out",
                "nissan qashqai, {gn 30 wkd}. she said",
                "the car {fn thirty four ddk} thats not his",
                "plate {YM thirty three}, then something",
                "his car his plate {E K nine zero}",
                "nothing to read on the plate: {F J 8 1, U N H}.",
                "the car plate, {CU18} then {O} then she thinks {MG}.",
                "grey golf, first half is {YK 81}, the rest, there was a {P} in it",
                "minibus {AV58}, last letter {Z}.",
                "mums reg - he says {WN}, then {43}, then nothing",
                "the reg ends in {XKZ}",
                "last three {KFA} on the plate",
                "plate ends {xkz}",
                "hooks pickup is {YJ56 ??K}.",
                "the Saab had {9 OWN} at the end",
                "in his Subaru, {R4BB} with a private plate",
                "his jeep says {SUN D4Y}.",
                "cupra {saint1} he is that daft",
                "the {B055} car because the plate starts that way",
                "van is blue - {B 112} and then letters, not uk plate",
                "reg {07 G 4} irish plate half only",
                "lorry has a Polish plate, {ZS 9QX41}, in case",
                "REG: {FOXTROT} - NO, {VICTOR} - {X-RAY THREE FOUR}, THEN SICK",
                "Vehicle, yellow Micra, {Lima Echo fifty-nine} something."
            })
    void findWhenAMarkIsToldInAnyFormThenItIsFound(String marked) {
        String text = marked.replaceAll("[{}]", "");
        List<String> marks =
                List.of(marked.replaceAll("(?s)^[^{]*\\{|}[^{]*$", "").split("}[^{]*\\{"));

        assertThat(found(text)).containsExactlyElementsOf(marks);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "he got in the car at 10 with 2 lads",
                "car parked by 3 lads, car 2 of 3",
                "the A4 was parked on the M62",
                "bmw X5, 3 series, 1.6 tdi, 18 inch wheels",
                "the taxi was 12 quid, 20 mins, at 11 PM",
                "car seen at 2130 by PC",
                "the 4x4 came twice",
                "the car went down the A56 to J19 services",
                "OK so the car was red, TV in the van, CCTV of it",
                "I was in the car and I said no",
                "in yr10 he had a car and 9 GCSEs",
                "THE CAR WAS SEEN AT 0140 IN HULL BY 2 OFFICERS",
                "in the van? [Person C]? no. [Person D] had the plate",
                "car seen, reg not known. Drv wanted cash",
                "plate seen:\n4 did anyone hurt you",
                "Budget hotel, the car and the golf were his"
            })
    void findWhenOnlyAVehicleIsSpokenOfThenTheRestStays(String text) {
        assertThat(found(text)).isEmpty();
    }
}
