// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorLayerTests {

    private final DoorLayer layer = new DoorLayer();

    private List<String> found(String text) {
        return layer.find(Reading.of(text, Known.of(List.of()), Options.standard())).stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "she is at no {14} now",
                "he sleeps in the flat, {3b}, most nights",
                "he is in room {12} of the hostel",
                "the boat is on berth {9} by the pub",
                "lock up {6} he said",
                "the gate says {42} on it",
                "The bell says {3}.",
                "Room: {3}",
                "house = {2}",
                "lives at number {forty two}",
                "lives number {seven}, boarded",
                "door num is {3 or 8}",
                "neighbours at {14} and {18} saw it",
                "number {twenty, or 21}, with a boat",
                "the house has a number, {2 0 8}, but inside",
                "shes at {12} and he has a woman at {16}",
                "mr ned at {19}, a widower, let him in",
                "armed police at {42} whatever that is",
                "he lives crumpsall, {65}, mums car",
                "lives over the road {161}, they went to school",
                "somewhere {23}",
                "then stairs, then {flat B}.",
                "im at {flat b}, up the stairs",
                "the static at the bay, number {K19}",
                "sandhaven caravans, {D14}, he says",
                "the one with {8} on the gate",
                "its {22} next to the bakers",
                "{22}, door with a sticker",
                "{9} is the one w the broken gate",
                "then {9}, the pink one, by the slip",
                "move flat to {a hundred and three} he said"
            })
    void findWhenANumberIsSaidToBeADoorThenItIsFound(String marked) {
        String text = marked.replaceAll("[{}]", "");
        List<String> doors =
                List.of(marked.replaceAll("(?s)^[^{]*\\{|}[^{]*$", "").split("}[^{]*\\{"));

        assertThat(found(text)).containsExactlyElementsOf(doors);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "there was no 1 home and no one came",
                "no 17 year old should",
                "misper no 4 this year, session no 9 went well",
                "he was back at 12 and slept",
                "the meeting is at 3 on friday",
                "she is at work till 9",
                "shes at 5 months now",
                "he came at 10 with 2 friends",
                "lives with 3 brothers and her 2 sisters",
                "he has lived here 6 years, stayed over 3 times",
                "stayed out til 4, then for 20 mins",
                "the house has 3 bedrooms and 14 people",
                "a cheap flat, 400 a month",
                "won 5-2 at home",
                "they live 4 doors down",
                "size 9 shoes by the door, £240",
                "at 16 he can leave",
                "he was driving at 90 mph, battery at 20%",
                "at 22:30 or at 2330 she left",
                "her nan, 72, lives there",
                "home 9 to 5, bed at 11",
                "moved in '71",
                "the flat a few lads used, caravan a bit rough",
                "met him in [Place 1], from [Place 2] and at [Place 3]",
                "1) ring police at once, 3) find the house 4) go",
                "rang his mam at 4, over to her nan at 7",
                "stay on and ring 999 at once",
                "ward K19, J19 services, room for a mate",
                "her door is the one with a heart"
            })
    void findWhenANumberIsATimeACountOrAnAgeThenItStays(String text) {
        assertThat(found(text)).isEmpty();
    }
}
