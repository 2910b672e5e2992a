// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.read;

import java.util.List;
import java.util.Optional;
import org.postern.agency.Relation;
import org.postern.protocol.DidYouMean;
import org.postern.protocol.SharingProtocol.AgencyUnit;

/** Reads who is asked: a unit of one agency, or of whoever stands in one of a few relations to the child. */
final class ReviewerReader {

    private final Reading reading;
    private final List<Relation> relations;

    ReviewerReader(Reading reading, List<Relation> relations) {
        this.reading = reading;
        this.relations = relations;
    }

    /** Nobody, after an error, where the entry is missing or cannot be understood. */
    AgencyUnit reviewer(YamlMap map, String key) {
        if (map.node(key).isEmpty()) {
            map.missing(key);
        }
        return map.node(key)
                .flatMap(node -> YamlMap.of(node, key, reading, List.of("agency", "relation", "unit")))
                .map(this::who)
                .orElse(new AgencyUnit("", ""));
    }

    private AgencyUnit who(YamlMap map) {
        Optional<String> word = map.text("relation");
        if (word.isEmpty()) {
            return new AgencyUnit(map.required("agency"), map.required("unit"));
        }
        if (map.node("agency").isPresent()) {
            map.wrong(
                    "agency",
                    "A reviewer is one agency, or one that stands in a relation to the child.",
                    "Write 'agency: ID' or 'relation: RELATION'.");
        }
        Optional<Relation> relation = word.flatMap(Relation::of).filter(relations::contains);
        if (relation.isEmpty()) {
            List<String> known = relations.stream().map(Relation::id).toList();
            map.wrong(
                    "relation",
                    "'" + word.get() + "' is nobody who reviews here.",
                    DidYouMean.or(word.get(), known, "Known are: " + String.join(", ", known) + "."));
        }
        return new AgencyUnit("", relation, map.required("unit"));
    }
}
