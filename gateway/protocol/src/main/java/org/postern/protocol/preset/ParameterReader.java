// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.preset;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postern.agency.AgencyKind;
import org.postern.document.DocumentType;
import org.postern.protocol.preset.Parameter.Constraint;
import org.postern.protocol.preset.Parameter.Option;
import org.postern.protocol.preset.Parameter.Type;
import org.postern.protocol.read.Reading;
import org.postern.protocol.read.YamlMap;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads what a preset asks for. */
final class ParameterReader {

    private static final List<String> KEYS = List.of(
            "id",
            "label",
            "hint",
            "type",
            "optional",
            "suggestion",
            "options",
            "kind",
            "of",
            "not",
            "otherForceThan",
            "mandateFor",
            "mandate",
            "notBefore");
    private static final Map<String, Type> TYPES = Arrays.stream(Type.values())
            .collect(Collectors.toUnmodifiableMap(type -> type.name().toLowerCase(Locale.ROOT), Function.identity()));
    private static final Map<String, AgencyKind> KINDS = Arrays.stream(AgencyKind.values())
            .collect(Collectors.toUnmodifiableMap(AgencyKind::id, Function.identity()));
    private static final Map<String, DocumentType> DOCUMENTS = Arrays.stream(DocumentType.values())
            .collect(Collectors.toUnmodifiableMap(DocumentType::id, Function.identity()));
    private static final Map<String, Boolean> YES_NO = Map.of("true", true, "false", false);

    private final Reading reading;

    ParameterReader(Reading reading) {
        this.reading = reading;
    }

    Optional<Parameter> parameter(Node node) {
        return YamlMap.of(node, "parameter", reading, KEYS)
                .map(map -> new Parameter(
                        map.required("id"),
                        map.required("label"),
                        map.text("hint").orElse(""),
                        map.choice("type", TYPES, Type.TEXT),
                        !map.choice("optional", YES_NO, false),
                        map.text("suggestion").orElse(""),
                        map.node("options").isPresent() ? options(map) : List.of(),
                        new Constraint(
                                map.node("kind").map(any -> map.choice("kind", KINDS, AgencyKind.LOCAL_AUTHORITY)),
                                map.text("of"),
                                map.text("not"),
                                map.text("otherForceThan"),
                                map.text("mandateFor"),
                                map.node("mandate")
                                        .map(any -> map.choice("mandate", DOCUMENTS, DocumentType.RHI_SUMMARY)),
                                map.text("notBefore"))));
    }

    private List<Option> options(YamlMap map) {
        return map.nodes("options").stream()
                .flatMap(node -> YamlMap.of(node, "option", reading, List.of("value", "label", "sets")).stream())
                .map(one -> new Option(
                        one.required("value"),
                        one.required("label"),
                        one.node("sets").map(node -> Plain.map(Plain.of(node))).orElse(Map.of())))
                .toList();
    }
}
