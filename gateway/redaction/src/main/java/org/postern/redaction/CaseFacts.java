// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction;

import java.util.ArrayList;
import java.util.List;
import org.postern.document.SchemaField.Fact;
import org.postern.redaction.field.Leaf;
import org.postern.redaction.field.LeafTree;
import org.postern.redaction.narrative.KnownFact;

/** What a document itself says about people and places, as facts to search its narratives for. */
final class CaseFacts {

    private final Places places;

    CaseFacts(Places places) {
        this.places = places;
    }

    List<KnownFact> of(List<Leaf> leaves, RightlyShown shown) {
        List<KnownFact> facts = new ArrayList<>();
        for (Leaf leaf : leaves) {
            Family family = Family.of(leaf.field()).orElse(Family.TEXT);
            if (family != Family.TEXT) {
                add(facts, leaf, family, shown);
            }
        }
        return facts;
    }

    private void add(List<KnownFact> facts, Leaf leaf, Family family, RightlyShown shown) {
        boolean stays = shown.shows(leaf) || shown.showsValue(family, leaf.text());
        String entity = LeafTree.entity(leaf.pointer());
        Fact fact = Family.factOf(leaf.field());
        if (fact == Fact.PLACE_NAME && places.isCode(leaf.text())) {
            places.areaOf(leaf.text()).ifPresent(area -> facts.add(new KnownFact(fact, area, entity, stays)));
        } else {
            facts.add(new KnownFact(fact, leaf.text(), entity, stays));
        }
    }
}
