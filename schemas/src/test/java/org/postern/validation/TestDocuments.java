// SPDX-License-Identifier: Apache-2.0
package org.postern.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.agency.AgencyRegistry;
import org.postern.agency.read.RegistryFiles;
import org.postern.document.Document;
import org.postern.document.DocumentType;
import org.postern.document.Issue;
import org.postern.document.Pointers;
import org.postern.document.SchemaCatalogue;
import org.postern.document.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Documents for tests: the published examples, and changes to them. All people in them are invented. */
final class TestDocuments {

    static final Path EXAMPLES = Path.of("examples");
    static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    static final AgencyRegistry REGISTRY =
            RegistryFiles.load(Path.of("../config/agencies")).orThrow();
    static final ValidationContext CONTEXT =
            new ValidationContext(NOW, Optional.empty(), Optional.of(REGISTRY), ValidationSettings.DEFAULT);

    private static final Validator VALIDATOR = Validator.standard();

    private final DocumentType type;
    private final ObjectNode content;

    private TestDocuments(DocumentType type, ObjectNode content) {
        this.type = type;
        this.content = content;
    }

    static TestDocuments placement() {
        return example(DocumentType.PLACEMENT_NOTIFICATION, "authority-places-at-a-distance");
    }

    static TestDocuments interview() {
        return example(DocumentType.RHI_SUMMARY, "held-after-one-night");
    }

    static TestDocuments risk() {
        return example(DocumentType.RISK_ASSESSMENT, "significant-with-plan");
    }

    static TestDocuments example(DocumentType type, String name) {
        return new TestDocuments(type, read(EXAMPLES.resolve(type.id() + "/valid/" + name + ".json")));
    }

    /** Valid and invalid examples of a type, without the files that list issues. */
    static List<Path> examples(DocumentType type, String kind) {
        try (Stream<Path> files = Files.list(EXAMPLES.resolve(type.id()).resolve(kind))) {
            return files.filter(file -> file.toString().endsWith(".json")
                            && !file.toString().endsWith(".issues.json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode read(Path file) {
        try {
            StrictJson.Result result = SchemaCatalogue.standard().reader().read(Files.readAllBytes(file));
            if (result instanceof StrictJson.Read read) {
                return read.content();
            }
            throw new IllegalStateException("not strict JSON: " + file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Issue> validate(DocumentType type, ObjectNode content) {
        return VALIDATOR.validate(new Document(type, content), CONTEXT).issues();
    }

    /**
     * Changes places of the document.
     *
     * @param changes a JSON object of pointers and values; {@code null} takes the place away, {@code -} as last step
     *                appends to an array, objects on the way are made
     */
    TestDocuments with(String changes) {
        JsonMapper.shared().readTree(changes).properties().forEach(change -> set(change.getKey(), change.getValue()));
        return this;
    }

    private void set(String pointer, JsonNode value) {
        JsonNode parent = parent(Pointers.parent(pointer));
        String last = Pointers.last(pointer);
        if (parent instanceof ArrayNode array) {
            if (last.equals("-")) {
                array.add(value);
            } else if (value.isNull()) {
                array.remove(Integer.parseInt(last));
            } else {
                array.set(Integer.parseInt(last), value);
            }
        } else if (value.isNull()) {
            ((ObjectNode) parent).remove(last);
        } else {
            ((ObjectNode) parent).set(last, value);
        }
    }

    /** What is said about the document, one {@code code pointer} each. */
    List<String> issues() {
        return issues(CONTEXT);
    }

    List<String> issues(ValidationContext context) {
        return VALIDATOR.validate(document(), context).issues().stream()
                .map(issue -> issue.code() + " " + issue.pointer())
                .toList();
    }

    Document document() {
        return new Document(type, content);
    }

    private JsonNode parent(String pointer) {
        JsonNode node = content.at(pointer);
        if (!node.isMissingNode()) {
            return node;
        }
        ObjectNode made = JsonMapper.shared().createObjectNode();
        ((ObjectNode) parent(Pointers.parent(pointer))).set(Pointers.last(pointer), made);
        return made;
    }
}
