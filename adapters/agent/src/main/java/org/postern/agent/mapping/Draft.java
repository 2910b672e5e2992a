// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postern.agent.value.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A document that a row gives, without id, version and time of issue. */
public final class Draft {

    private final Mapping mapping;
    private final Plan plan;
    private final DocumentTree tree;
    private final JsonNode row;

    /** @param row what was read and is kept beside the document */
    Draft(Mapping mapping, Plan plan, DocumentTree tree, JsonNode row) {
        this.mapping = mapping;
        this.plan = plan;
        this.tree = tree;
        this.row = row;
    }

    public Mapping mapping() {
        return mapping;
    }

    /** Tells the documents of one row apart. */
    public String name() {
        return plan.name();
    }

    /** Whether it ends a stay. */
    public boolean ends() {
        return mapping.stays() && plan.ends();
    }

    /** Whether it begins a stay. */
    public boolean begins() {
        return mapping.stays() && plan.name().equals("start");
    }

    /** What it says. */
    public ObjectNode content() {
        return tree.content();
    }

    /** What stands at a place as text; empty where nothing does. */
    public Optional<String> text(String path) {
        return tree.get(FieldPath.of(path)).filter(JsonNode::isValueNode).map(JsonNode::asString);
    }

    /** The child, in each way in which it can be told from others here: texts to be hashed. */
    public List<List<String>> children() {
        return mapping.child().stream()
                .map(this::texts)
                .flatMap(Optional::stream)
                .toList();
    }

    /** What tells this document of a child from the others of its kind, in each way that is filled. */
    public List<List<String>> keys() {
        return mapping.keys().stream()
                .map(this::texts)
                .flatMap(Optional::stream)
                .toList();
    }

    /** References that alone tell it from all others, each with the place it stands in. */
    public List<List<String>> references() {
        List<List<String>> references = new ArrayList<>();
        for (FieldPath path : mapping.references()) {
            value(path).ifPresent(value -> references.add(List.of(path.schemaPath(), value)));
        }
        return references;
    }

    private Optional<List<String>> texts(List<FieldPath> paths) {
        List<String> texts = new ArrayList<>();
        for (FieldPath path : paths) {
            Optional<String> value = value(path);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            texts.add(path.schemaPath());
            texts.add(value.get());
        }
        return Optional.of(texts);
    }

    private Optional<String> value(FieldPath path) {
        Optional<JsonNode> node = path.besideDocument()
                ? Optional.of(row.path(path.steps().get(1).name())).filter(JsonNode::isValueNode)
                : tree.get(path);
        return node.map(value -> Words.plain(value.asString()));
    }

    /** The column that the value at this place came from; -1 where it came from none, or is no single value. */
    public int columnOf(String pointer) {
        return tree.columns().getOrDefault(pointer, -1);
    }

    /** Says something that the sheet does not say itself. */
    public void put(String path, JsonNode value) {
        tree.put(FieldPath.of(path), value, -1);
    }
}
