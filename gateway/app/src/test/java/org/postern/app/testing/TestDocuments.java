// SPDX-License-Identifier: Apache-2.0
package org.postern.app.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.postern.document.DocumentType;
import org.postern.document.Pointers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Documents for tests: the published examples, each with an id of its own and its dates brought near to today, and changes
 * to them. All people in them are invented.
 */
public final class TestDocuments {

    private static final Path EXAMPLES = Path.of("..", "..", "schemas", "examples");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final DocumentType type;
    private final ObjectNode content;

    private TestDocuments(DocumentType type, ObjectNode content) {
        this.type = type;
        this.content = content;
    }

    /** A fostering agency in Thurrock tells of a placement; for the police, the authority and, by push, the health team. */
    public static TestDocuments placement() {
        return example(DocumentType.PLACEMENT_NOTIFICATION, "foster-agency-in-an-emergency")
                .with("{\"/urgency\": null}");
    }

    /** An interview in Wigan, held for the authority by its provider. */
    public static TestDocuments interview() {
        return example(DocumentType.RHI_SUMMARY, "held-after-one-night");
    }

    /** A medium risk in Thurrock with a place that the child asked to keep from others. */
    public static TestDocuments risk() {
        return example(DocumentType.RISK_ASSESSMENT, "medium-after-a-move");
    }

    /** An interview in Thurrock that names a protected place in a field that the police see: the leak gate must stop it. */
    public static TestDocuments leaking() {
        return example(DocumentType.RHI_SUMMARY, "missing-from-home-without-placement")
                .with("""
                        {"/places/1/name": "Saltmarsh Boathouse", "/places/1/wish": "do-not-share",
                         "/outcomes/0/organisation": "Saltmarsh Boathouse"}""");
    }

    public static TestDocuments example(DocumentType type, String name) {
        return read(type, "valid", name).with("{\"/id\": \"T-" + UUID.randomUUID() + "\"}");
    }

    /** One that validation refuses. */
    public static TestDocuments invalid(DocumentType type, String name) {
        return read(type, "invalid", name);
    }

    private static TestDocuments read(DocumentType type, String kind, String name) {
        Path file = EXAMPLES.resolve(type.id()).resolve(kind).resolve(name + ".json");
        try {
            return new TestDocuments(type, (ObjectNode) JSON.readTree(NearToday.shift(Files.readString(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Changes places of the document.
     *
     * @param changes a JSON object of pointers and values; {@code null} takes the place away, {@code -} as last step
     *                appends to an array, objects on the way are made
     */
    public TestDocuments with(String changes) {
        TestDocuments changed = new TestDocuments(type, content.deepCopy());
        JSON.readTree(changes).properties().forEach(change -> changed.set(change.getKey(), change.getValue()));
        return changed;
    }

    /** The next version of the same document. */
    public TestDocuments nextVersion() {
        String id = content.path("id").asString();
        int version = content.path("version").asInt();
        return with("{\"/version\": %d, \"/replaces\": {\"id\": \"%s\", \"version\": %d}}"
                .formatted(version + 1, id, version));
    }

    public DocumentType type() {
        return type;
    }

    public JsonNode at(String pointer) {
        return content.at(pointer);
    }

    public byte[] bytes() {
        return JSON.writeValueAsString(content).getBytes(StandardCharsets.UTF_8);
    }

    private void set(String pointer, JsonNode value) {
        JsonNode parent = parent(Pointers.parent(pointer));
        String last = Pointers.last(pointer);
        if (parent instanceof ArrayNode array) {
            if (last.equals("-")) {
                array.add(value);
            } else {
                array.set(Integer.parseInt(last), value);
            }
        } else if (value.isNull()) {
            ((ObjectNode) parent).remove(last);
        } else {
            ((ObjectNode) parent).set(last, value);
        }
    }

    private JsonNode parent(String pointer) {
        JsonNode node = content.at(pointer);
        if (!node.isMissingNode()) {
            return node;
        }
        ObjectNode made = JSON.createObjectNode();
        ((ObjectNode) parent(Pointers.parent(pointer))).set(Pointers.last(pointer), made);
        return made;
    }
}
