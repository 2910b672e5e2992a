// SPDX-License-Identifier: Apache-2.0
package org.postern.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The schema files of this module. An id such as {@code https://postern.example/schemas/common.json} names the file
 * {@code common.json}; nothing is ever fetched from the address.
 */
public final class SchemaResources {

    private static final SchemaResources STANDARD = new SchemaResources("/org/postern/schemas/");

    public static final String BASE = "https://postern.example/schemas/";

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Map<String, JsonNode> files = new ConcurrentHashMap<>();
    private final String folder;

    /** @param folder on the class path, with slashes at both ends */
    SchemaResources(String folder) {
        this.folder = folder;
    }

    /** The files of this module, each read once. */
    public static SchemaResources standard() {
        return STANDARD;
    }

    public static String idOf(DocumentType type) {
        return BASE + type.id() + ".json";
    }

    /** The schema with this id; an unknown id is a fault of the build, not of a document. */
    public JsonNode schema(String id) {
        return files.computeIfAbsent(id, this::load);
    }

    /** The text of the schema with this id. */
    public String text(String id) {
        return schema(id).toString();
    }

    private JsonNode load(String id) {
        String name = id.substring(BASE.length());
        try (InputStream in = SchemaResources.class.getResourceAsStream(folder + name)) {
            if (in == null) {
                throw new IllegalStateException("schema file missing from this module: " + name);
            }
            JsonNode schema = MAPPER.readTree(in);
            if (!id.equals(schema.path("$id").asString(""))) {
                throw new IllegalStateException("schema file " + name + " does not have the id " + id);
            }
            return schema;
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read schema file " + name, broken);
        }
    }
}
