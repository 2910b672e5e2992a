// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.compile;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns a document into the values conditions read, following its schema: a value of another type than the schema says
 * is left out and so makes a condition that needs it fail closed.
 */
final class DocumentValues {

    private DocumentValues() {}

    static Map<String, Object> of(ObjectNode document, Shape.Members shape) {
        return members(document, shape);
    }

    private static Map<String, Object> members(JsonNode node, Shape.Members shape) {
        Map<String, Object> members = new HashMap<>();
        node.properties().forEach(member -> {
            Shape inner = shape.members().get(member.getKey());
            Object value = inner == null ? null : value(member.getValue(), inner);
            if (value != null) {
                members.put(member.getKey(), value);
            }
        });
        return members;
    }

    /** Null where the value does not have the shape. */
    private static Object value(JsonNode node, Shape shape) {
        if (shape instanceof Shape.Leaf leaf) {
            return leaf(node, leaf.field().type());
        }
        if (shape instanceof Shape.Many many) {
            return node.isArray() ? elements(node, many.element()) : null;
        }
        return node.isObject() ? members(node, (Shape.Members) shape) : null;
    }

    /** An element that does not fit leaves no gap: indices must stay those of the document. */
    private static List<Object> elements(JsonNode array, Shape element) {
        List<Object> elements = new ArrayList<>(array.size());
        for (JsonNode node : array) {
            Object value = value(node, element);
            elements.add(value == null ? Map.of() : value);
        }
        return elements;
    }

    private static Object leaf(JsonNode node, String type) {
        return switch (type) {
            case "integer" -> node.isIntegralNumber() && node.canConvertToLong() ? node.longValue() : null;
            case "number" -> node.isNumber() ? node.doubleValue() : null;
            case "boolean" -> node.isBoolean() ? node.booleanValue() : null;
            case "date-time" -> node.isString() ? instant(node.stringValue()) : null;
            default -> node.isString() ? node.stringValue() : null;
        };
    }

    private static Object instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
