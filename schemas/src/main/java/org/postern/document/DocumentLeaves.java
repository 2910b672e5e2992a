// SPDX-License-Identifier: Apache-2.0
package org.postern.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Walks the scalar values of a document in document order, whether its schema knows them or not. */
public final class DocumentLeaves {

    private DocumentLeaves() {}

    public static Stream<DocumentLeaf> of(ObjectNode document) {
        List<DocumentLeaf> leaves = new ArrayList<>();
        walk(document, "", "", leaves);
        return leaves.stream();
    }

    private static void walk(JsonNode node, String pointer, String path, List<DocumentLeaf> leaves) {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                String name = member.getKey();
                String inner = path.isEmpty() ? name : path + '.' + name;
                walk(member.getValue(), Pointers.child(pointer, name), inner, leaves);
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), Pointers.child(pointer, i), path + "[]", leaves);
            }
        } else {
            leaves.add(new DocumentLeaf(pointer, path, node));
        }
    }
}
