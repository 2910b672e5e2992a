// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.mapping;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.postern.document.PlainYaml;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What mappings and senders' files have in common as files: strictly known keys, and small shapes. */
final class Yaml {

    private static final YAMLMapper MAPPER = new YAMLMapper();

    private Yaml() {}

    /** @throws IllegalArgumentException with a sentence, where it is no YAML */
    static JsonNode read(String text) {
        try {
            return new YAMLMapper(YAMLFactory.builder()
                            .loadSettings(PlainYaml.settings(text))
                            .build())
                    .readTree(text);
        } catch (JacksonException noYaml) {
            var place = noYaml.getLocation();
            throw new IllegalArgumentException(
                    "it is no YAML" + (place == null ? "" : ", line " + place.getLineNr()), noYaml);
        }
    }

    static String write(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    static void onlyKnown(JsonNode node, String what, Set<String> known) {
        node.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new IllegalArgumentException(what + " has an unknown key " + unknown);
                });
    }

    static String text(JsonNode node, String name) {
        return optional(node, name).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
    }

    static Optional<String> optional(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value.asString());
    }

    /** A list of texts, or one text. */
    static List<String> texts(JsonNode node) {
        return node.isArray()
                ? node.valueStream().map(JsonNode::asString).toList()
                : Stream.of(node)
                        .filter(JsonNode::isValueNode)
                        .map(JsonNode::asString)
                        .toList();
    }

    static List<FieldPath> paths(JsonNode node) {
        return texts(node).stream().map(FieldPath::of).toList();
    }

    static List<List<FieldPath>> pathLists(JsonNode node) {
        return node.valueStream().map(Yaml::paths).toList();
    }

    /** Lists of texts by their names. */
    static Map<String, List<String>> textsByName(JsonNode node) {
        Map<String, List<String>> byName = new LinkedHashMap<>();
        node.properties().forEach(entry -> byName.put(entry.getKey(), texts(entry.getValue())));
        return byName;
    }

    static Collection<Map.Entry<String, JsonNode>> entries(JsonNode node) {
        return node.properties();
    }
}
