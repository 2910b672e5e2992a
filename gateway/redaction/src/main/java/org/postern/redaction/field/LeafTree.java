// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.field;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds reduced copies of a document from the leaves that are kept; the document itself is never changed. */
public final class LeafTree {

    /** Names of objects and lists that are details of what they hang on, not a thing of their own. */
    private static final Set<String> DETAILS = Set.of(
            "name",
            "names",
            "address",
            "lines",
            "aliases",
            "phones",
            "handles",
            "emails",
            "vehicles",
            "identifiers",
            "vehicle");

    private LeafTree() {}

    /**
     * A copy with only the given leaves; objects, arrays and array elements left empty by that are gone too.
     *
     * @param values by RFC 6901 pointer into {@code tree}
     */
    public static ObjectNode keep(ObjectNode tree, Map<String, JsonNode> values) {
        return copy(tree, "", values).map(ObjectNode.class::cast).orElseGet(JsonNodeFactory.instance::objectNode);
    }

    /** The object a leaf is about: the nearest one above it that is not just a name, an address or a list. */
    public static String entity(String pointer) {
        String at = parent(pointer);
        while (!at.isEmpty() && isDetail(at)) {
            at = parent(at);
        }
        return at;
    }

    private static boolean isDetail(String pointer) {
        String last = last(pointer);
        boolean index = last.chars().allMatch(Character::isDigit);
        return DETAILS.contains(index ? last(parent(pointer)) : last);
    }

    private static Optional<JsonNode> copy(JsonNode node, String pointer, Map<String, JsonNode> values) {
        if (node.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            node.properties()
                    .forEach(member -> copy(member.getValue(), pointer + '/' + escape(member.getKey()), values)
                            .ifPresent(kept -> copy.set(member.getKey(), kept)));
            return copy.isEmpty() ? Optional.empty() : Optional.of(copy);
        }
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < node.size(); i++) {
                copy(node.get(i), pointer + '/' + i, values).ifPresent(copy::add);
            }
            return copy.isEmpty() ? Optional.empty() : Optional.of(copy);
        }
        return Optional.ofNullable(values.get(pointer));
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String parent(String pointer) {
        int slash = pointer.lastIndexOf('/');
        return slash < 0 ? "" : pointer.substring(0, slash);
    }

    private static String last(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }
}
