// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.document.DocumentType;
import tools.jackson.databind.JsonNode;

/** Finds what the child has asked for about a place or person, so that it is read before anybody goes there. */
final class Wishes {

    private static final String WISH = "wish";
    private static final Map<String, String> WORDS = Map.of(
            "share-without-attendance", "the child asks that nobody goes there or makes contact",
            "do-not-share", "the child did not want this to be shared");

    private final Titles titles;
    private final Values values;
    private final Optional<DocumentType> type;

    Wishes(Titles titles, Values values, Optional<DocumentType> type) {
        this.titles = titles;
        this.values = values;
        this.type = type;
    }

    List<String> of(JsonNode document) {
        List<String> wishes = new ArrayList<>();
        find("", document, wishes);
        return List.copyOf(wishes);
    }

    private void find(String path, JsonNode node, List<String> wishes) {
        if (node.isArray()) {
            node.forEach(element -> find(path + "[]", element, wishes));
            return;
        }
        String wish = node.path(WISH).asString("share");
        if (!wish.equals("share")) {
            wishes.add(what(path, node) + ": " + WORDS.getOrDefault(wish, "the child's wish is: " + wish));
        }
        node.properties()
                .forEach(child ->
                        find(path.isEmpty() ? child.getKey() : path + "." + child.getKey(), child.getValue(), wishes));
    }

    private String what(String path, JsonNode node) {
        List<String> parts = Stream.of("name", "type", "relation")
                .filter(part -> node.path(part).isString())
                .map(part -> values.of(type, path + "." + part, node.path(part)))
                .toList();
        String title = titles.of(type, path);
        return parts.isEmpty() ? title : title + " (" + String.join(", ", parts) + ")";
    }
}
