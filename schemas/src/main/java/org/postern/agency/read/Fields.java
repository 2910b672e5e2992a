// SPDX-License-Identifier: Apache-2.0
package org.postern.agency.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.postern.agency.AgencyProfile;
import org.postern.agency.Suggestions;

/** Reads one map of a file by field names; a field that nobody asked for is a problem, as it would have no effect. */
final class Fields {

    private final ConfigNode node;
    private final String file;
    private final RegistryProblems problems;

    Fields(ConfigNode node, String file, RegistryProblems problems, String... allowed) {
        this.node = node;
        this.file = file;
        this.problems = problems;
        if (node.shape() != ConfigNode.Shape.MAP) {
            problems.add(RegistryFault.WRONG_SHAPE, origin(), "This", "a map of fields");
        }
        Set<String> known = Set.of(allowed);
        node.entries().forEach((name, value) -> {
            if (!known.contains(name)) {
                String hint = Suggestions.sentence(Suggestions.near(name, known));
                problems.add(RegistryFault.UNKNOWN_FIELD, new Origin(file, value.line()), name, hint);
            }
        });
    }

    Origin origin() {
        return new Origin(file, node.line());
    }

    Origin origin(String name) {
        ConfigNode value = node.entries().get(name);
        return value == null ? origin() : new Origin(file, value.line());
    }

    boolean has(String name) {
        return node.entries().containsKey(name);
    }

    /** The agency id that an entry begins with. */
    String id() {
        String id = text("id");
        if (!id.isEmpty() && !ParticularsReader.ID.matcher(id).matches()) {
            problems.add(RegistryFault.BAD_FORMAT, origin("id"), "id", ParticularsReader.ID_FORM);
        }
        return id;
    }

    AgencyProfile profile(Optional<String> region, Optional<AgencyProfile.Site> site) {
        return new AgencyProfile(optional("name").orElse(""), texts("also"), region, site);
    }

    /** The text, or the empty string with a problem noted. */
    String text(String name) {
        Optional<String> text = optional(name);
        if (text.isEmpty() && !has(name)) {
            problems.add(RegistryFault.MISSING_FIELD, origin(), name);
        }
        return text.orElse("");
    }

    Optional<String> optional(String name) {
        ConfigNode value = node.entries().get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value.shape() != ConfigNode.Shape.TEXT || value.text().isBlank()) {
            problems.add(RegistryFault.WRONG_SHAPE, origin(name), name, "text");
            return Optional.empty();
        }
        return Optional.of(value.text().strip());
    }

    /** An optional text of a given form. */
    Optional<String> optional(String name, Pattern form, String described) {
        Optional<String> text = optional(name);
        if (text.isPresent() && !form.matcher(text.get()).matches()) {
            problems.add(RegistryFault.BAD_FORMAT, origin(name), name, described);
            return Optional.empty();
        }
        return text;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (ConfigNode item : items(name)) {
            if (item.shape() == ConfigNode.Shape.TEXT) {
                texts.add(item.text().strip());
            } else {
                problems.add(RegistryFault.WRONG_SHAPE, new Origin(file, item.line()), name, "a list of texts");
            }
        }
        return texts;
    }

    List<ConfigNode> items(String name) {
        return shaped(name, ConfigNode.Shape.LIST, "a list")
                .map(ConfigNode::items)
                .orElse(List.of());
    }

    Map<String, ConfigNode> entries(String name) {
        return shaped(name, ConfigNode.Shape.MAP, "a map")
                .map(ConfigNode::entries)
                .orElse(Map.of());
    }

    private Optional<ConfigNode> shaped(String name, ConfigNode.Shape shape, String described) {
        ConfigNode value = node.entries().get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value.shape() != shape) {
            problems.add(RegistryFault.WRONG_SHAPE, origin(name), name, described);
            return Optional.empty();
        }
        return Optional.of(value);
    }
}
