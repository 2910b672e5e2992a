// SPDX-License-Identifier: Apache-2.0
package org.postern.agency;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The agencies around the child of one document, by what they are to it; one agency often stands in several relations.
 *
 * @param byRelation in the order of {@link Relation}; a relation that does not apply is absent
 */
public record Parties(Map<Relation, Agency> byRelation) implements Routed {

    public Parties {
        Map<Relation, Agency> ordered = new EnumMap<>(Relation.class);
        ordered.putAll(byRelation);
        byRelation = Collections.unmodifiableMap(ordered);
    }

    public Optional<Agency> agency(Relation relation) {
        return Optional.ofNullable(byRelation.get(relation));
    }

    /** What the agency is to the child; empty for an outsider. */
    public Set<Relation> relationsOf(Agency agency) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        byRelation.forEach((relation, party) -> {
            if (party.id().equals(agency.id())) {
                relations.add(relation);
            }
        });
        return Collections.unmodifiableSet(relations);
    }
}
