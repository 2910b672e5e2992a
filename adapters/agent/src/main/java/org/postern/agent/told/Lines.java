// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.told;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.postern.agent.told.Told.Planned;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What stands in one line of the memory, as JSON: {@code plan}, {@code told}, {@code not}, {@code all}. */
final class Lines {

    private Lines() {}

    static ObjectNode plan(Planned planned) {
        ObjectNode line = line("plan", planned.id());
        version(line.putObject("pending"), planned.version());
        hashes(line.putArray("keys"), planned.keys());
        hashes(line.putArray("children"), planned.children());
        planned.start().ifPresent(day -> line.put("start", day.toString()));
        planned.ends().ifPresent(other -> line.put("ends", other));
        planned.said().ifPresent(said -> line.set("said", said));
        return line;
    }

    static ObjectNode settled(String id, int number, boolean accepted) {
        return line(accepted ? "told" : "not", id).put("number", number);
    }

    /** All that is known of one document, when the memory is written anew. */
    static ObjectNode all(Told told) {
        ObjectNode line = line("all", told.id());
        told.confirmed().ifPresent(version -> version(line.putObject("confirmed"), version));
        told.pending().ifPresent(version -> version(line.putObject("pending"), version));
        hashes(line.putArray("keys"), told.keys());
        hashes(line.putArray("children"), told.children());
        told.start().ifPresent(day -> line.put("start", day.toString()));
        told.ends().ifPresent(other -> line.put("ends", other));
        if (!told.said().isEmpty()) {
            line.set("said", told.said());
        }
        return line;
    }

    static void apply(JsonNode line, Told told) {
        switch (line.path("op").asString()) {
            case "plan" -> told.plan(planned(line));
            case "told" -> told.settle(line.path("number").asInt(), true);
            case "not" -> told.settle(line.path("number").asInt(), false);
            default -> {
                told.plan(planned(line));
                told.restore(version(line.path("confirmed")), version(line.path("pending")));
            }
        }
    }

    private static Planned planned(JsonNode line) {
        return new Planned(
                line.path("id").asString(),
                version(line.path("pending")),
                hashes(line.path("keys")),
                hashes(line.path("children")),
                text(line, "start").map(LocalDate::parse),
                text(line, "ends"),
                Optional.of(line.path("said")).filter(JsonNode::isObject).map(ObjectNode.class::cast));
    }

    private static ObjectNode line(String operation, String id) {
        return JsonMapper.shared().createObjectNode().put("op", operation).put("id", id);
    }

    private static void version(ObjectNode node, Version version) {
        node.put("number", version.number());
        node.put("says", version.fingerprint().hex());
        node.put("issued", version.issued().toString());
    }

    private static Version version(JsonNode node) {
        return node.isMissingNode()
                ? null
                : new Version(
                        node.path("number").asInt(),
                        KeyedHash.ofHex(node.path("says").asString()),
                        Instant.parse(node.path("issued").asString()));
    }

    private static void hashes(ArrayNode array, Collection<KeyedHash> hashes) {
        hashes.forEach(hash -> array.add(hash.hex()));
    }

    private static List<KeyedHash> hashes(JsonNode array) {
        return array.valueStream().map(hash -> KeyedHash.ofHex(hash.asString())).toList();
    }

    private static Optional<String> text(JsonNode line, String name) {
        return Optional.of(line.path(name)).filter(JsonNode::isString).map(JsonNode::asString);
    }
}
