// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.mapping;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.postern.agent.mapping.FieldPath.Step;
import org.postern.document.Pointers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A document while it is put together, with the column that each value came from. */
final class DocumentTree {

    private final ObjectNode content;
    private final Map<String, Integer> columns;

    DocumentTree(ObjectNode content) {
        this(content, new LinkedHashMap<>());
    }

    private DocumentTree(ObjectNode content, Map<String, Integer> columns) {
        this.content = content;
        this.columns = columns;
    }

    DocumentTree copy() {
        return new DocumentTree(content.deepCopy(), new LinkedHashMap<>(columns));
    }

    ObjectNode content() {
        return content;
    }

    /** The first being 0, by JSON Pointer; of values that come from the sheet. */
    Map<String, Integer> columns() {
        return columns;
    }

    /** The path with the place of the element that the next value adds. */
    FieldPath next(FieldPath path) {
        return path.at(array -> {
            String pointer = array.steps().stream().map(Step::name).reduce("", Pointers::child);
            return content.at(pointer).size();
        });
    }

    /** @param column that the value comes from; negative for none */
    void put(FieldPath path, JsonNode value, int column) {
        ObjectNode object = content;
        String pointer = "";
        for (Step step : path.steps().subList(0, path.steps().size() - 1)) {
            pointer = Pointers.child(pointer, step.name());
            if (step.array()) {
                ArrayNode array = object.withArrayProperty(step.name());
                int index = element(array, step);
                object = (ObjectNode) array.get(index);
                pointer = Pointers.child(pointer, index);
            } else {
                object = object.withObjectProperty(step.name());
            }
        }
        Step last = path.steps().get(path.steps().size() - 1);
        pointer = Pointers.child(pointer, last.name());
        if (last.array()) {
            ArrayNode array = object.withArrayProperty(last.name());
            array.add(value);
            pointer = Pointers.child(pointer, array.size() - 1);
        } else {
            object.set(last.name(), value);
        }
        if (column >= 0) {
            columns.put(pointer, column);
        }
    }

    /** The element that the step means, added where there is none yet. */
    private static int element(ArrayNode array, Step step) {
        if (step.property().isPresent()) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i)
                        .path(step.property().get())
                        .asString("")
                        .equals(step.value().orElse(""))) {
                    return i;
                }
            }
            array.addObject().put(step.property().get(), step.value().orElse(""));
            return array.size() - 1;
        }
        int index = step.index().orElse(array.size());
        while (array.size() <= index) {
            array.addObject();
        }
        return index;
    }

    /** What stands at the place; empty where nothing does. */
    Optional<JsonNode> get(FieldPath path) {
        JsonNode node = content;
        for (Step step : path.steps()) {
            node = node.path(step.name());
            if (step.array() && step.property().isPresent()) {
                JsonNode array = node;
                node = array.valueStream()
                        .filter(element -> element.path(step.property().get())
                                .asString("")
                                .equals(step.value().orElse("")))
                        .findFirst()
                        .orElse(tools.jackson.databind.node.MissingNode.getInstance());
            } else if (step.array()) {
                node = node.path(step.index().orElse(0));
            }
        }
        return node.isMissingNode() || node.isNull() ? Optional.empty() : Optional.of(node);
    }

    boolean has(FieldPath path) {
        return get(path).isPresent();
    }

    /** Leaves out the place and all that lies in it. */
    void drop(FieldPath path) {
        String parent = path.steps().subList(0, path.steps().size() - 1).stream()
                .map(Step::name)
                .reduce("", Pointers::child);
        String name = path.steps().get(path.steps().size() - 1).name();
        if (content.at(parent) instanceof ObjectNode object) {
            object.remove(name);
            columns.keySet().removeIf(pointer -> Pointers.within(pointer, Pointers.child(parent, name)));
            if (object.isEmpty() && !parent.isEmpty()) {
                drop(new FieldPath(path.steps().subList(0, path.steps().size() - 1)));
            }
        }
    }

    /** The column that the value at a place came from. */
    Optional<Integer> columnOf(FieldPath path) {
        String pointer = "";
        for (Step step : path.steps()) {
            pointer = Pointers.child(pointer, step.name());
            if (step.array()) {
                pointer = Pointers.child(pointer, step.index().orElse(0));
            }
        }
        return Optional.ofNullable(columns.get(pointer));
    }
}
