// SPDX-License-Identifier: Apache-2.0
package org.postern.agency.read;

import java.util.LinkedHashMap;
import java.util.Map;
import org.postern.document.PlainYaml;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Turns one YAML file into nodes that know their lines, and refuses a name that stands twice in one map. */
final class ConfigReader {

    private final String file;
    private final RegistryProblems problems;

    private ConfigReader(String file, RegistryProblems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** An empty map stands for a file that cannot be understood; the reason is among the problems. */
    static ConfigNode read(ConfigFile file, RegistryProblems problems) {
        PlainYaml.Outcome outcome = PlainYaml.read(file.text());
        if (outcome instanceof PlainYaml.Tree tree) {
            return new ConfigReader(file.name(), problems).node(tree.root());
        }
        PlainYaml.Refused refused = (PlainYaml.Refused) outcome;
        if (refused.fault() == PlainYaml.Fault.EMPTY) {
            return ConfigNode.empty(1);
        }
        problems.add(RegistryFault.NOT_YAML, new Origin(file.name(), refused.line()), words(refused));
        return ConfigNode.map(1, Map.of());
    }

    private ConfigNode node(Node node) {
        int line = PlainYaml.line(node);
        if (node instanceof MappingNode map) {
            return map(line, map);
        }
        if (node instanceof SequenceNode list) {
            return ConfigNode.list(
                    line, list.getValue().stream().map(this::node).toList());
        }
        ScalarNode scalar = (ScalarNode) node;
        boolean nothing = scalar.getScalarStyle() == ScalarStyle.PLAIN
                && scalar.getValue().matches("|~|null");
        return nothing ? ConfigNode.empty(line) : ConfigNode.text(line, scalar.getValue());
    }

    private ConfigNode map(int line, MappingNode map) {
        Map<String, ConfigNode> entries = new LinkedHashMap<>();
        map.getValue().forEach(entry -> {
            Node key = entry.getKeyNode();
            Origin origin = new Origin(file, PlainYaml.line(key));
            if (!(key instanceof ScalarNode name)) {
                problems.add(RegistryFault.NOT_YAML, origin, "a name is one word");
            } else if (entries.putIfAbsent(name.getValue(), node(entry.getValueNode())) != null) {
                problems.add(RegistryFault.DUPLICATE_FIELD, origin, name.getValue());
            }
        });
        return ConfigNode.map(line, entries);
    }

    private static String words(PlainYaml.Refused refused) {
        return switch (refused.fault()) {
            case TOO_LARGE -> "the file is larger than 1 MB";
            case NOT_UTF8 -> "the file is not UTF-8 text";
            case TOO_DEEP -> "it is nested too deeply";
            case SEVERAL_DOCUMENTS -> "a file holds one document";
            case DECORATED -> "anchors, aliases and tags are not used here";
            case BAD_CHARACTERS -> "it holds characters that YAML does not allow";
            case EMPTY -> "it is empty";
            case NOT_YAML -> refused.detail();
        };
    }
}
