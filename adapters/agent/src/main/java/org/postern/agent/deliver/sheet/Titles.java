// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.sheet;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.postern.document.DocumentType;
import org.postern.document.SchemaResources;
import tools.jackson.databind.JsonNode;

/**
 * What the schemas call a part of a document, in plain words. A part that no schema knows, such as one of a newer version,
 * is called by its own name.
 */
final class Titles {

    private static final int MOST_REFERENCES = 20;
    private static final List<String> BRANCHES = List.of("allOf", "anyOf", "oneOf");

    private final SchemaResources schemas = SchemaResources.standard();

    /** A schema with the file that it stands in, from which its references count. */
    private record Place(String id, JsonNode schema) {}

    /** What a document of this type is called. */
    String document(DocumentType type) {
        return schemas.schema(SchemaResources.idOf(type)).path("title").asString(type.id());
    }

    /** @param path of an object, an array (ending in {@code []} for its elements) or a leaf */
    String of(Optional<DocumentType> type, String path) {
        return type.flatMap(known -> title(known, path)).orElseGet(() -> own(path));
    }

    private Optional<String> title(DocumentType type, String path) {
        String id = SchemaResources.idOf(type);
        Optional<Place> place = Optional.of(new Place(id, schemas.schema(id)));
        Optional<String> title = Optional.empty();
        for (String step : path.replace("[]", ".[]").split("\\.")) {
            place = place.flatMap(above -> below(above, step));
            title = place.map(found -> found.schema().path("title").asString(""))
                    .filter(text -> !text.isEmpty())
                    .or(() -> Optional.empty());
        }
        return title;
    }

    private Optional<Place> below(Place above, String step) {
        Place here = above;
        for (int i = 0; i < MOST_REFERENCES; i++) {
            JsonNode schema = here.schema();
            JsonNode next = step.equals("[]")
                    ? schema.path("items")
                    : schema.path("properties").path(step);
            if (!next.isMissingNode()) {
                return Optional.of(new Place(here.id(), next));
            }
            Optional<Place> branch = branch(here, step);
            if (branch.isPresent() || !schema.has("$ref")) {
                return branch;
            }
            here = referred(here, schema.get("$ref").asString());
        }
        return Optional.empty();
    }

    private Optional<Place> branch(Place here, String step) {
        return BRANCHES.stream()
                .flatMap(name -> here.schema().path(name).valueStream())
                .map(one -> below(new Place(here.id(), one), step))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Place referred(Place here, String reference) {
        int hash = reference.indexOf('#');
        String id = hash == 0
                ? here.id()
                : URI.create(here.id()).resolve(reference.substring(0, hash)).toString();
        return new Place(id, schemas.schema(id).at(reference.substring(hash + 1)));
    }

    private static String own(String path) {
        String last = path.replace("[]", "").replaceFirst(".*\\.", "");
        String words =
                last.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replace('-', ' ').toLowerCase(java.util.Locale.ROOT);
        return words.isEmpty() ? "Part" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
