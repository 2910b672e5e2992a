// SPDX-License-Identifier: Apache-2.0
package org.postern.app.form;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A place in a document to put a value at; objects and arrays on the way are made. */
final class Place {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonNode parent;
    private final String step;

    private Place(JsonNode parent, String step) {
        this.parent = parent;
        this.step = step;
    }

    static Place of(ObjectNode document, String pointer) {
        String[] steps = pointer.substring(1).split("/");
        JsonNode at = document;
        for (int i = 0; i < steps.length - 1; i++) {
            at = new Place(at, steps[i]).child(isIndex(steps[i + 1]));
        }
        return new Place(at, steps[steps.length - 1]);
    }

    void put(String value) {
        set(NODES.stringNode(value));
    }

    void put(boolean value) {
        set(NODES.booleanNode(value));
    }

    ArrayNode array() {
        return (ArrayNode) child(true);
    }

    private JsonNode child(boolean array) {
        JsonNode known = parent instanceof ArrayNode list ? list.get(Integer.parseInt(step)) : parent.get(step);
        if (known != null && !known.isNull()) {
            return known;
        }
        JsonNode made = array ? NODES.arrayNode() : NODES.objectNode();
        set(made);
        return made;
    }

    private void set(JsonNode value) {
        if (parent instanceof ArrayNode list) {
            int index = Integer.parseInt(step);
            while (list.size() <= index) {
                list.addNull();
            }
            list.set(index, value);
        } else {
            ((ObjectNode) parent).set(step, value);
        }
    }

    private static boolean isIndex(String step) {
        return !step.isEmpty() && step.chars().allMatch(Character::isDigit);
    }
}
