// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.decide;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.postern.agency.Relation;
import org.postern.document.DocumentLeaf;
import org.postern.document.SchemaField.Fact;
import org.postern.protocol.HarmLevel;
import org.postern.protocol.Recipient;
import org.postern.protocol.SharingProtocol;
import org.postern.protocol.Treatment;
import org.postern.protocol.compile.RuleIndex;
import tools.jackson.databind.JsonNode;

/**
 * Tells which hidden values a person has to look at: facts kept from the host or home force, or from one of the child's
 * authorities, while the document states harm at the protocol's level or above. These are whereabouts and harm, where
 * the child is placed and at home, and who may be harming the child and how to find them. A force that a protocol merely
 * adds, such as the one for railways, is not the one that has to find the child.
 *
 * @param reached   the harm is high enough, and the recipient one of those who protect the child
 * @param ofConcern pointers such as {@code /people/3/} of the people who may be harming children
 */
record SeriousHarmFloor(boolean reached, Set<String> ofConcern) {

    private static final Set<String> CATEGORIES = Set.of("whereabouts", "harm");
    private static final Set<Fact> PLACES = EnumSet.of(Fact.PLACE_NAME, Fact.POSTCODE);
    private static final Set<Fact> IDENTIFYING =
            EnumSet.of(Fact.PERSON_NAME, Fact.PHONE, Fact.EMAIL, Fact.HANDLE, Fact.VEHICLE);
    private static final Set<Relation> PROTECTORS = EnumSet.of(
            Relation.HOST_FORCE,
            Relation.HOME_FORCE,
            Relation.RESPONSIBLE_AUTHORITY,
            Relation.PLACING_AUTHORITY,
            Relation.HOST_AUTHORITY);
    /** Of the code list {@code relation-to-child}: what somebody may be to the child who is doing harm. */
    private static final Set<String> CONCERN = Set.of(
            "person-of-concern",
            "older-partner",
            "online-contact",
            "gang-associate",
            "peer-of-concern",
            "driver",
            "employer");

    static SeriousHarmFloor of(SharingProtocol protocol, Recipient recipient, Facts facts) {
        boolean high = protocol.seriousHarm()
                .flatMap(floor -> HarmLevel.of(floor.level()))
                .filter(facts.harm()::atLeast)
                .isPresent();
        boolean reached = high && recipient.relations().stream().anyMatch(PROTECTORS::contains);
        return new SeriousHarmFloor(
                reached, reached ? ofConcern(facts.document().content().path("people")) : Set.of());
    }

    /** Whether a person has to look at a value that a treatment hides. */
    boolean asks(DocumentLeaf leaf, RuleIndex fields, Treatment treatment) {
        return reached && treatment.hides() && concerns(leaf, fields.category(leaf.path()), fields.fact(leaf.path()));
    }

    private boolean concerns(DocumentLeaf leaf, String category, Fact fact) {
        String path = leaf.path();
        if (CATEGORIES.contains(category)) {
            return true;
        }
        if (path.startsWith("placement.") || path.startsWith("child.homeAddress.")) {
            return PLACES.contains(fact);
        }
        return path.startsWith("people[].")
                && !path.startsWith("people[].source.")
                && IDENTIFYING.contains(fact)
                && ofConcern.stream().anyMatch(leaf.pointer()::startsWith);
    }

    private static Set<String> ofConcern(JsonNode people) {
        Set<String> pointers = new HashSet<>();
        for (int i = 0; i < people.size(); i++) {
            JsonNode person = people.get(i);
            if (CONCERN.contains(person.path("relation").asString(""))
                    || !person.path("harms").isEmpty()) {
                pointers.add("/people/" + i + "/");
            }
        }
        return pointers;
    }
}
