// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.List;
import java.util.Set;

/**
 * The facts of a case, made ready for searching texts: once those that are hidden from the recipient, once those that
 * it is rightly shown.
 *
 * @param agreed words in lower case of which readers agreed that they are no names
 */
record Known(Side hidden, Side shown, Set<String> agreed) {

    /** One set of facts, by the way they are searched for. */
    record Side(KnownNames names, KnownPlaces places, KnownCodes codes) {}

    static Known of(List<KnownFact> facts) {
        return of(facts, Set.of());
    }

    static Known of(List<KnownFact> facts, Set<String> agreed) {
        return new Known(side(facts, false), side(facts, true), Set.copyOf(agreed));
    }

    private static Side side(List<KnownFact> facts, boolean shown) {
        List<KnownFact> own =
                facts.stream().filter(fact -> fact.shown() == shown).toList();
        return new Side(KnownNames.of(own), KnownPlaces.of(own), KnownCodes.of(own));
    }
}
