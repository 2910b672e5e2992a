// SPDX-License-Identifier: Apache-2.0
package org.postern.document;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Walks the scalar values of a document in document order, whether its schema knows them or not. */
public final class DocumentLeaves {

    private DocumentLeaves() {}

    /** Lazy; the document must not change meanwhile. */
    public static Stream<DocumentLeaf> of(ObjectNode document) {
        return walk(document, "", "");
    }

    private static Stream<DocumentLeaf> walk(JsonNode node, String pointer, String path) {
        if (node.isObject()) {
            return node.propertyStream()
                    .flatMap(member -> walk(
                            member.getValue(),
                            Pointers.child(pointer, member.getKey()),
                            path.isEmpty() ? member.getKey() : path + '.' + member.getKey()));
        }
        if (node.isArray()) {
            return IntStream.range(0, node.size())
                    .boxed()
                    .flatMap(i -> walk(node.get(i), Pointers.child(pointer, i), path + "[]"));
        }
        return Stream.of(new DocumentLeaf(pointer, path, node));
    }
}
