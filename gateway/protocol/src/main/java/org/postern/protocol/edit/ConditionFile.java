// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.edit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.agency.Relation;
import org.postern.document.CodeLists;
import org.postern.protocol.edit.ConditionParameter.Option;
import org.postern.protocol.edit.ConditionParameter.Type;
import org.postern.protocol.read.Reading;
import org.postern.protocol.read.YamlMap;
import org.postern.protocol.read.YamlSource;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the file of ready-made conditions; it is part of the build, so a mistake in it is a bug. */
final class ConditionFile {

    private static final Map<String, Type> TYPES =
            Map.of("number", Type.NUMBER, "choice", Type.CHOICE, "agency", Type.AGENCY);

    private final Reading reading = new Reading("conditions.yaml");

    private ConditionFile() {}

    static List<ReadyCondition> read(byte[] bytes) {
        ConditionFile file = new ConditionFile();
        List<ReadyCondition> conditions = YamlSource.root(bytes, file.reading)
                .flatMap(root -> YamlMap.of(root, "file", file.reading, List.of("conditions")))
                .map(map -> map.nodes("conditions").stream()
                        .flatMap(node -> file.condition(node).stream())
                        .toList())
                .orElse(List.of());
        if (file.reading.failed()) {
            throw new IllegalStateException(file.reading.issues().get(0).sentence());
        }
        return conditions;
    }

    private Optional<ReadyCondition> condition(Node node) {
        return YamlMap.of(node, "condition", reading, List.of("id", "say", "each", "cel", "parameters"))
                .map(map -> new ReadyCondition(
                        map.required("id"),
                        map.node("each").isPresent() ? map.texts("each") : List.of(),
                        map.required("say"),
                        map.required("cel"),
                        map.node("parameters").isPresent()
                                ? map.nodes("parameters").stream()
                                        .flatMap(one -> parameter(one).stream())
                                        .toList()
                                : List.of()));
    }

    private Optional<ConditionParameter> parameter(Node node) {
        List<String> keys = List.of("id", "label", "type", "from", "to", "options", "codes", "relations");
        return YamlMap.of(node, "parameter", reading, keys)
                .map(map -> new ConditionParameter(
                        map.required("id"),
                        map.required("label"),
                        map.choice("type", TYPES, Type.CHOICE),
                        map.text("from").map(Integer::parseInt).orElse(0),
                        map.text("to").map(Integer::parseInt).orElse(0),
                        options(map)));
    }

    private List<Option> options(YamlMap map) {
        if (map.node("relations").isPresent()) {
            return Arrays.stream(Relation.values())
                    .filter(relation -> relation != Relation.SENDER)
                    .map(relation -> quoted(relation.id(), relation.id().replace('-', ' ')))
                    .toList();
        }
        if (map.node("options").isPresent()) {
            return map.nodes("options").stream()
                    .flatMap(node -> YamlMap.of(node, "option", reading, List.of("value", "label", "cel")).stream())
                    .map(one -> new Option(one.required("value"), one.required("label"), one.required("cel")))
                    .toList();
        }
        return map.text("codes").stream()
                .flatMap(list -> CodeLists.standard().list(list).values().stream())
                .map(code -> quoted(code.code(), code.label()))
                .toList();
    }

    private static Option quoted(String value, String label) {
        return new Option(value, label, "'" + value + "'");
    }
}
