// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A narrative with its answers, one line of a corpus file.
 *
 * @param known the facts of the case that the redactor is given, perhaps none
 * @param spans identifiers in the order of the text, without overlap
 * @param keep words that look like identifiers and must stay
 */
public record Narrative(
        String id, String kind, String voice, String text, JsonNode known, List<Mark> spans, List<Mark> keep) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** All narratives of a file of JSON lines. */
    public static List<Narrative> read(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank())
                    .map(line -> of(JSON.readTree(line)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Narrative of(JsonNode line) {
        return new Narrative(
                line.path("id").asString(),
                line.path("kind").asString(),
                line.path("voice").asString(""),
                line.path("text").asString(),
                line.path("known"),
                marks(line.path("spans")),
                marks(line.path("keep")));
    }

    private static List<Mark> marks(JsonNode list) {
        List<Mark> marks = new ArrayList<>();
        list.forEach(mark -> marks.add(new Mark(
                mark.path("start").asInt(),
                mark.path("end").asInt(),
                mark.path("text").asString(""),
                mark.path("label").asString(""))));
        return List.copyOf(marks);
    }

    /** The line of a corpus file, without its line end. */
    public String line() {
        ObjectNode line = JSON.createObjectNode();
        line.put("id", id).put("kind", kind).put("voice", voice).put("text", text);
        line.set("known", known.isMissingNode() ? JSON.createObjectNode() : known);
        write(line.putArray("spans"), spans);
        write(line.putArray("keep"), keep);
        return JSON.writeValueAsString(line);
    }

    private static void write(ArrayNode list, List<Mark> marks) {
        for (Mark mark : marks) {
            ObjectNode node = list.addObject();
            node.put("start", mark.start()).put("end", mark.end()).put("text", mark.text());
            if (!mark.label().isEmpty()) {
                node.put("label", mark.label());
            }
        }
    }
}
