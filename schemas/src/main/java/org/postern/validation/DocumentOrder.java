// SPDX-License-Identifier: Apache-2.0
package org.postern.validation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.postern.document.Issue;
import org.postern.document.Pointers;
import tools.jackson.databind.JsonNode;

/** Sorts issues by where their places stand in the document; a place that does not exist counts as the one above it. */
final class DocumentOrder implements Comparator<Issue> {

    private final Map<String, Integer> positions = new HashMap<>();

    DocumentOrder(JsonNode document) {
        number(document, "");
    }

    @Override
    public int compare(Issue one, Issue other) {
        return Integer.compare(position(one.pointer()), position(other.pointer()));
    }

    private int position(String pointer) {
        String place = pointer;
        while (!positions.containsKey(place) && !place.isEmpty()) {
            place = Pointers.parent(place);
        }
        return positions.getOrDefault(place, 0);
    }

    private void number(JsonNode node, String pointer) {
        positions.put(pointer, positions.size());
        node.properties().forEach(member -> number(member.getValue(), Pointers.child(pointer, member.getKey())));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            number(node.get(i), Pointers.child(pointer, i));
        }
    }
}
