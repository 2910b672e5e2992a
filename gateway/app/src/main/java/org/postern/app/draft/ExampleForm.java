// SPDX-License-Identifier: Apache-2.0
package org.postern.app.draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postern.document.DocumentLeaf;
import org.postern.document.DocumentLeaves;
import org.postern.document.DocumentType;
import org.postern.document.SchemaCatalogue;
import org.postern.document.StrictJson;
import org.postern.protocol.render.FieldNames;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An example as a form: one input for each value, so that nobody has to read JSON to try another one. */
public final class ExampleForm {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Set<String> FRAME = Set.of("schema", "id", "version");

    private ExampleForm() {}

    /**
     * One input.
     *
     * @param pointer RFC 6901 pointer into the document
     * @param codes   code list that the value comes from
     */
    public record Field(String pointer, String label, String value, Optional<String> codes) {}

    public static List<Field> of(Example example) {
        FieldNames names = new FieldNames(example.type());
        return content(example.document()).stream()
                .flatMap(DocumentLeaves::of)
                .filter(leaf -> !FRAME.contains(leaf.path()))
                .map(leaf -> field(example.type(), names, leaf))
                .toList();
    }

    /**
     * The document with other values; an input that is left empty takes its value out.
     *
     * @param values by pointer; what is no value of the document is passed over
     */
    public static byte[] change(byte[] document, Map<String, String> values) {
        Optional<ObjectNode> content = content(document).map(ObjectNode::deepCopy);
        content.ifPresent(root -> DocumentLeaves.of(root).toList().forEach(leaf -> {
            String typed = values.get(leaf.pointer());
            if (typed != null && !typed.equals(leaf.value().asString(""))) {
                put(root, leaf, typed.strip());
            }
        }));
        return content.map(JSON::writeValueAsBytes).orElse(document);
    }

    private static Field field(DocumentType type, FieldNames names, DocumentLeaf leaf) {
        return new Field(
                leaf.pointer(),
                SideBySide.label(leaf, names),
                leaf.value().asString(""),
                SchemaCatalogue.standard().codesOf(type, leaf.path()));
    }

    private static void put(ObjectNode root, DocumentLeaf leaf, String typed) {
        JsonPointer pointer = JsonPointer.compile(leaf.pointer());
        JsonNode parent = root.at(pointer.head());
        JsonNode value = value(leaf.value(), typed);
        if (parent instanceof ObjectNode object) {
            String name = pointer.last().getMatchingProperty();
            if (typed.isEmpty()) {
                object.remove(name);
            } else {
                object.set(name, value);
            }
        } else if (parent instanceof ArrayNode array && !typed.isEmpty()) {
            array.set(pointer.last().getMatchingIndex(), value);
        }
    }

    /** Of the kind that stood there, where it can be read as one. */
    private static JsonNode value(JsonNode before, String typed) {
        if (before.isBoolean() && (typed.equals("true") || typed.equals("false"))) {
            return JSON.getNodeFactory().booleanNode(typed.equals("true"));
        }
        return before.isIntegralNumber() && typed.matches("-?[0-9]{1,9}")
                ? JSON.getNodeFactory().numberNode(Integer.parseInt(typed))
                : JSON.getNodeFactory().stringNode(typed);
    }

    private static Optional<ObjectNode> content(byte[] document) {
        return SchemaCatalogue.standard().reader().read(document) instanceof StrictJson.Read read
                ? Optional.of(read.content())
                : Optional.empty();
    }
}
