// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.agency.AgencyRegistry;
import org.postern.app.governance.Proposal;
import org.postern.protocol.preset.FillResult;
import org.postern.protocol.preset.Parameter;
import org.postern.protocol.preset.Preset;
import org.postern.protocol.preset.PresetFiller;
import org.postern.protocol.preset.Presets;
import org.postern.protocol.preset.ValueIssue;
import org.springframework.stereotype.Component;

/** The presets that came with this gateway, as forms. */
@Component
class PresetForms {

    private final Presets presets = Presets.bundled();
    private final PresetFiller filler;
    private final AgencyPicker picker;

    PresetForms(AgencyRegistry registry, AgencyPicker picker) {
        this.filler = new PresetFiller(registry);
        this.picker = picker;
    }

    List<Preset> all() {
        return presets.all();
    }

    Optional<Preset> find(String id) {
        return presets.find(id);
    }

    /** What the person typed, agencies by their ids. */
    Map<String, String> values(Preset preset, Map<String, String> typed) {
        Map<String, String> values = new LinkedHashMap<>();
        preset.parameters().forEach(parameter -> {
            String text = typed.getOrDefault(parameter.id(), "").strip();
            values.put(
                    parameter.id(),
                    parameter.type() == Parameter.Type.AGENCY
                            ? picker.idOr(text, parameter.rule().kind())
                            : text);
        });
        return values;
    }

    /** The files of a draft, or what has to be filled in otherwise. */
    Optional<Proposal> fill(Preset preset, Map<String, String> values, FormErrors errors) {
        FillResult result = filler.fill(preset, values);
        if (result instanceof FillResult.Filled filled) {
            return Optional.of(new Proposal(filled.protocol(), filled.cases(), filled.documents()));
        }
        ((FillResult.NotFilled) result)
                .issues()
                .forEach(issue -> errors.add(field(preset, issue.parameter()), words(preset, issue)));
        return Optional.empty();
    }

    /** Labels instead of names, and no word about the command line. */
    private static String words(Preset preset, ValueIssue issue) {
        String label = preset.parameters().stream()
                .filter(one -> one.id().equals(issue.parameter()))
                .map(Parameter::label)
                .findFirst()
                .orElse(issue.parameter());
        return switch (issue.code()) {
            case MISSING_VALUE -> "Enter: " + label;
            case UNKNOWN_AGENCY -> label + ": no agency, or more than one, is called so; choose one from the list";
            default -> issue.text() + " " + issue.fix();
        };
    }

    private static String field(Preset preset, String parameter) {
        boolean asked = preset.parameters().stream().anyMatch(one -> one.id().equals(parameter));
        return asked
                ? parameter
                : preset.parameters().stream().map(Parameter::id).findFirst().orElse(parameter);
    }
}
