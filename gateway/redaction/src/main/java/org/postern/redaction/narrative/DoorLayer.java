// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.postern.redaction.text.Token;

/**
 * Numbers of houses, flats, rooms and pitches without their street, by the words around them: "the gate says 42", "shes
 * at 17", "9, the pink one", "14 and 18". What could be a time, a count or an age as well is a guess.
 */
final class DoorLayer implements Layer {

    private static final String SURE = "door-number";
    private static final String GUESS = "house-number";
    private static final Set<String> AND = Set.of("and", "or", "n", "nor");

    @Override
    public List<Span> find(Reading reading) {
        List<Span> spans = new ArrayList<>();
        SaidNumber door = null;
        for (int i = 0; i < reading.tokens().size(); i++) {
            Token token = reading.tokens().get(i);
            boolean may = Anchors.isNumber(token) || token.lower().equals("a");
            SaidNumber number = may ? SaidNumber.at(reading, token) : null;
            if (number == null) {
                Span lettered = LetteredDoors.at(reading, token);
                if (lettered != null) {
                    spans.add(lettered);
                }
                continue;
            }
            i = number.last().index();
            DoorContext context = new DoorContext(reading, number);
            if (context.isCounted()) {
                continue;
            }
            double sure = Math.max(new DoorCues(context).likely(), new DoorVisits(context).likely());
            if (door != null && continues(reading, door, number)) {
                Span before = spans.remove(spans.size() - 1);
                spans.addAll(listed(reading, door, before, number));
                door = number;
            } else if (sure > 0) {
                spans.add(span(number, sure >= Span.STRONG ? SURE : GUESS, sure));
                door = number;
            }
        }
        return spans;
    }

    /** As sure as the door before it; "9 or 11" is one answer, "14 and 18" are two. */
    private static List<Span> listed(Reading reading, SaidNumber door, Span before, SaidNumber next) {
        boolean or = Set.of("or", "nor").contains(reading.word(door.last(), 1));
        return or
                ? List.of(new Span(
                        before.start(), next.last().end(), Label.ADDRESS, before.rule(), before.confidence(), ""))
                : List.of(before, span(next, before.rule(), before.confidence()));
    }

    private static Span span(SaidNumber number, String rule, double confidence) {
        return new Span(number.first().start(), number.last().end(), Label.ADDRESS, rule, confidence, "");
    }

    /** "14 and 18", "number twenty, or 21", "at 9 or maybe 11". */
    private static boolean continues(Reading reading, SaidNumber door, SaidNumber next) {
        int words = next.first().index() - door.last().index() - 1;
        Token after = reading.near(door.last(), 1);
        if (words == 0) {
            return Set.of("/", " / ", " & ", " + ").contains(reading.text().between(door.last(), next.first()));
        }
        return words <= 2
                && AND.contains(after.lower())
                && (words == 1
                        || Set.of("maybe", "number", "no", "at", "possibly").contains(reading.word(after, 1)));
    }
}
