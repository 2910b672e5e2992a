// SPDX-License-Identifier: Apache-2.0
package org.postern.agency.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Turns one YAML file into nodes that know their lines, and refuses a name that stands twice in one map. */
final class ConfigReader {

    private static final YAMLMapper YAML = new YAMLMapper();

    private final String file;
    private final JsonParser parser;
    private final RegistryProblems problems;

    private ConfigReader(String file, JsonParser parser, RegistryProblems problems) {
        this.file = file;
        this.parser = parser;
        this.problems = problems;
    }

    /** An empty map stands for a file that cannot be understood; the reason is among the problems. */
    static ConfigNode read(ConfigFile file, RegistryProblems problems) {
        try (JsonParser parser = YAML.createParser(file.text())) {
            ConfigReader reader = new ConfigReader(file.name(), parser, problems);
            JsonToken first = parser.nextToken();
            ConfigNode root = first == null ? ConfigNode.empty(1) : reader.node(first);
            if (parser.nextToken() != null) {
                problems.add(RegistryFault.NOT_YAML, reader.here(), "a file holds one document");
            }
            return root;
        } catch (JacksonException e) {
            TokenStreamLocation place = e.getLocation();
            Origin origin = new Origin(file.name(), place == null ? 0 : place.getLineNr());
            problems.add(RegistryFault.NOT_YAML, origin, firstLine(e.getOriginalMessage()));
            return ConfigNode.map(1, Map.of());
        }
    }

    private ConfigNode node(JsonToken token) {
        int line = here().line();
        return switch (token) {
            case START_OBJECT -> map(line);
            case START_ARRAY -> list(line);
            case VALUE_NULL -> ConfigNode.empty(line);
            default -> ConfigNode.text(line, parser.getString());
        };
    }

    private ConfigNode map(int line) {
        Map<String, ConfigNode> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Origin origin = here();
            ConfigNode value = node(parser.nextToken());
            if (entries.putIfAbsent(name, value) != null) {
                problems.add(RegistryFault.DUPLICATE_FIELD, origin, name);
            }
        }
        return ConfigNode.map(line, entries);
    }

    private ConfigNode list(int line) {
        List<ConfigNode> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(node(token));
        }
        return ConfigNode.list(line, items);
    }

    private Origin here() {
        return new Origin(file, parser.currentTokenLocation().getLineNr());
    }

    private static String firstLine(String message) {
        return message == null
                ? "it cannot be parsed"
                : message.lines().findFirst().orElse(message);
    }
}
