// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.preset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.protocol.DidYouMean;
import org.postern.protocol.ProtocolCode;
import org.postern.protocol.ProtocolIssue;
import org.postern.protocol.read.Reading;
import org.postern.protocol.read.YamlMap;
import org.postern.protocol.read.YamlSource;

/** One file of presets as it was read: a whole preset, or a part that several share. */
record PresetFile(
        String name,
        String title,
        String practice,
        List<String> from,
        List<String> uses,
        List<Parameter> parameters,
        Map<String, Object> content,
        List<ProtocolIssue> issues) {

    private static final List<String> KEYS =
            List.of("title", "practice", "from", "uses", "parameters", "values", "protocol", "cases", "documents");

    private static final String LIKE = "$like";

    static PresetFile read(String name, byte[] bytes) {
        Reading reading = new Reading(name);
        PresetFile empty = new PresetFile(name, "", "", List.of(), List.of(), List.of(), Map.of(), List.of());
        PresetFile file = YamlSource.root(bytes, reading)
                .flatMap(root -> YamlMap.of(root, "preset", reading, KEYS))
                .map(map -> of(name, map, reading))
                .orElse(empty);
        return file.saying(reading.issues());
    }

    private static PresetFile of(String name, YamlMap map, Reading reading) {
        Map<String, Object> content = new LinkedHashMap<>();
        for (String key : List.of("values", "protocol", "cases", "documents")) {
            map.node(key).ifPresent(node -> content.put(key, Plain.of(node)));
        }
        ParameterReader parameters = new ParameterReader(reading);
        return new PresetFile(
                name,
                map.text("title").orElse(""),
                map.text("practice").orElse(""),
                texts(map, "from"),
                texts(map, "uses"),
                map.node("parameters").isPresent()
                        ? map.nodes("parameters").stream()
                                .flatMap(node -> parameters.parameter(node).stream())
                                .toList()
                        : List.of(),
                content,
                List.of());
    }

    /** Together with the parts it uses, those first. */
    PresetFile with(Map<String, PresetFile> parts) {
        PresetFile whole = new PresetFile(name, title, practice, from, List.of(), List.of(), Map.of(), issues);
        for (String used : uses) {
            PresetFile part = parts.get(used);
            if (part == null) {
                return saying(List.of(ProtocolIssue.error(
                        ProtocolCode.BAD_PRESET,
                        name,
                        0,
                        "",
                        "There is no part '" + used + "'.",
                        DidYouMean.or(used, parts.keySet(), "Look into presets/parts."))));
            }
            whole = whole.joined(part.with(parts));
        }
        return whole.joined(this);
    }

    Optional<Preset> preset(String id) {
        return issues.stream().anyMatch(ProtocolIssue::refuses)
                ? Optional.empty()
                : Optional.of(new Preset(
                        id,
                        title,
                        practice,
                        from,
                        parameters,
                        Plain.map(content.get("values")),
                        Plain.map(content.get("protocol")),
                        Plain.map(content.get("cases")),
                        alike(Plain.map(content.get("documents")))));
    }

    /** A document that is like another has that one's entries, but for those it gives itself. */
    private static Map<String, Object> alike(Map<String, Object> documents) {
        Map<String, Object> whole = new LinkedHashMap<>();
        documents.forEach((name, document) -> {
            Map<String, Object> own = new LinkedHashMap<>(Plain.map(document));
            Map<String, Object> entries =
                    new LinkedHashMap<>(Plain.map(documents.get(String.valueOf(own.remove(LIKE)))));
            entries.putAll(own);
            whole.put(name, entries);
        });
        return whole;
    }

    /** A parameter that is asked for again is asked at the later place, in the later way. */
    private PresetFile joined(PresetFile other) {
        Map<String, Parameter> asked = new LinkedHashMap<>();
        parameters.forEach(one -> asked.put(one.id(), one));
        other.parameters.forEach(one -> {
            asked.remove(one.id());
            asked.put(one.id(), one);
        });
        return new PresetFile(
                name,
                title,
                practice,
                from,
                List.of(),
                List.copyOf(asked.values()),
                Plain.map(Plain.joined(content, other.content)),
                issues);
    }

    private PresetFile saying(List<ProtocolIssue> more) {
        List<ProtocolIssue> all = new ArrayList<>(issues);
        all.addAll(more);
        return new PresetFile(name, title, practice, from, uses, parameters, content, List.copyOf(all));
    }

    private static List<String> texts(YamlMap map, String key) {
        return map.node(key).isPresent() ? map.texts(key) : List.of();
    }
}
