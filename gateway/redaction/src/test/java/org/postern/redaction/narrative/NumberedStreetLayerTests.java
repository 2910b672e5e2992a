// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberedStreetLayerTests {

    private static List<String> found(String text) {
        Reading reading = Reading.of(text, Known.of(List.of()), Options.standard());
        List<Span> spans = Stream.of(new NumberedStreetLayer(), new HouseNameLayer())
                .flatMap(layer -> layer.find(reading).stream())
                .toList();
        return SpanMerger.merge(reading, List.of(), spans, List.of()).stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dad lives {9 haven court}, with her",
                "been to {71 heol y nant} and back",
                "at {3 Tan y Graig}.",
                "police at hers, {3 OLD MARKET PLAIN}.",
                "Locked in at {22 College Est}.",
                "her mum, {25 nursery nook}, ovenden",
                "his nan lives there. {2 the row}. shes making tea",
                "letter for her, {16 the avenue}, not read",
                "airbnb was {5 royal york villas}",
                "out at {14 ropewalk lane} again",
                "lives {12 cinder bank}",
                "lives at {forty two orchard brow}",
                "Last known {6 Chapel Steps}, Newlyn",
                "{seven milton close}",
                "lives on {heol y nant}",
                "she ran down {stryd fawr} to the bus",
                "he sleeps at {the old chapel} there",
                "it says {the gables} on the wall",
                "he lives {the old toll house}, no number",
                "she stays at {rose cottage}",
                "an old couple at {ferryboat cottage}",
                "he went to {Ty Gwyn} by bus"
            })
    void findWhenAnAddressHasAnyEndingThenItIsFound(String marked) {
        String text = marked.replaceAll("[{}]", "");

        assertThat(found(text)).containsExactly(marked.substring(marked.indexOf('{') + 1, marked.indexOf('}')));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 empty houses were boarded",
                "he took 2 steps to the side, 2 ends of the field",
                "he had 4 police cars on the road",
                "5 miles of road, 15 mins down the road",
                "won 3 matches at the park",
                "she went to the farm in the old days",
                "the old man at the pub",
                "2 lads at the park, 3 other boys at the house",
                "in a dog farm, a holiday cottage, the new barn",
                "walked 2 miles up the hill, 4 boys from the estate",
                "7 days in a row, 3 in a row",
                "current 27. Panel view high"
            })
    void findWhenANumberCountsThingsThenTheyStay(String text) {
        assertThat(found(text)).isEmpty();
    }
}
