// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.preset;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postern.agency.AgencyRegistry;
import org.postern.protocol.ProtocolCode;
import org.postern.protocol.edit.OpenResult;
import org.postern.protocol.edit.OutlineReader;
import org.postern.protocol.edit.OutlineWriter;
import org.postern.protocol.edit.YamlTree;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Makes the files of a draft out of a preset and the values given to it. */
public final class PresetFiller {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final AgencyRegistry registry;

    public PresetFiller(AgencyRegistry registry) {
        this.registry = registry;
    }

    /** @param given by parameter id; a value that is blank or not there is the suggested one */
    public FillResult fill(Preset preset, Map<String, String> given) {
        Values values = new Values(registry);
        values.take(preset.parameters(), given);
        if (!values.issues().isEmpty()) {
            return new FillResult.NotFilled(List.copyOf(values.issues()));
        }
        values.add(preset.values());
        Filling filling = new Filling(values.known());
        byte[] draft =
                YamlTree.text(filling.fill(preset.protocol()).orElse(Map.of())).getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> cases = new LinkedHashMap<>();
        files(filling, preset.cases())
                .forEach((name, tree) ->
                        cases.put(name + ".yaml", YamlTree.text(tree).getBytes(StandardCharsets.UTF_8)));
        Map<String, byte[]> documents = new LinkedHashMap<>();
        files(filling, preset.documents())
                .forEach((name, tree) -> documents.put(name + ".json", JSON.writeValueAsBytes(tree)));
        OpenResult opened = OutlineReader.read("protocol.yaml", draft);
        if (!filling.unknown().isEmpty() || !(opened instanceof OpenResult.Opened sound)) {
            return new FillResult.NotFilled(List.of(new ValueIssue(
                    preset.id(),
                    ProtocolCode.BAD_PRESET,
                    "The preset cannot be filled in; it uses what it does not ask for: "
                            + String.join(", ", filling.unknown()) + ".",
                    "Mend the preset's file.")));
        }
        return new FillResult.Filled(sound.outline().id(), OutlineWriter.yaml(sound.outline()), cases, documents);
    }

    private static Map<String, Object> files(Filling filling, Map<String, Object> templates) {
        Map<String, Object> files = new LinkedHashMap<>();
        templates.forEach((name, template) -> filling.fill(template).ifPresent(tree -> files.put(name, tree)));
        return files;
    }
}
