// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The layers of the narrative redactor, in one place. */
final class Layers {

    private Layers() {}

    /** What the case knows; the same search serves what is hidden and what is rightly shown. */
    static List<Layer> facts(Function<Known, Known.Side> side, boolean shown) {
        return List.of(
                new KnownNameLayer(side.andThen(Known.Side::names), shown),
                new KnownPlaceLayer(side.andThen(Known.Side::places)),
                new KnownCodeLayer(side.andThen(Known.Side::codes)));
    }

    /** What has a written form. */
    static List<Layer> patterns() {
        return Stream.<List<? extends Layer>>of(
                        NetPatterns.all(),
                        HandlePatterns.all(),
                        PostcodePatterns.all(),
                        VehiclePatterns.all(),
                        List.of(new PlateLayer()),
                        SpokenPatterns.all(),
                        List.of(new PhoneLayer()),
                        NumberPatterns.all(),
                        List.of(new ReferenceLayer()),
                        List.of(new EndingLayer()),
                        List.of(new DateLayer()),
                        DoorPatterns.all(),
                        DoorWordPatterns.all(),
                        List.of(new DoorLayer()),
                        List.of(new AddressTailLayer(PlacePatterns.all())),
                        TransportPatterns.all(),
                        List.of(new StreetLayer()),
                        List.of(new NumberedStreetLayer()),
                        List.of(new HouseNameLayer()),
                        AgePatterns.all())
                .<Layer>flatMap(List::stream)
                .toList();
    }

    /** What works without knowing the case: patterns, names that the text introduces, and the conservative default. */
    static List<Layer> recognisers() {
        return Stream.concat(
                        patterns().stream(),
                        Stream.of(
                                new NamedLayer(),
                                new QuotedNameLayer(),
                                new LetterNameLayer(),
                                new SpelledNameLayer(),
                                new GluedNameLayer(),
                                new SignatureLayer(),
                                new SpeakerLayer(),
                                new FamilyNameLayer(),
                                new NumberedNameLayer(),
                                new PlaceKindLayer(),
                                new UnknownNameLayer()))
                .toList();
    }
}
