// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.util.concurrent.Callable;
import org.postern.protocol.preset.Parameter;
import org.postern.protocol.preset.Preset;
import org.postern.protocol.preset.Presets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists ways of sharing to start from. */
@Command(
        name = "presets",
        description =
                "Lists ways of sharing that agencies practise, to start a protocol from; with an id, what it asks for.")
final class ProtocolPresetsCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Mixin
    private ConfigOptions config;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "Show this one, with the values that it asks for.")
    private String id;

    @Override
    public Integer call() {
        Presets presets = PresetPlace.load(config.folder());
        Output out = output.output();
        if (id != null) {
            show(out, PresetPlace.find(presets, id));
            return Exit.DONE;
        }
        Table table = new Table();
        for (Preset preset : presets.all()) {
            if (out.json()) {
                out.write(json(preset));
            }
            table.row(preset.id(), preset.title());
        }
        if (!out.json()) {
            out.lines(table.lines());
        }
        return Exit.DONE;
    }

    private static void show(Output out, Preset preset) {
        if (out.json()) {
            out.write(json(preset));
            return;
        }
        out.line(preset.id() + ": " + preset.title());
        out.line(preset.practice());
        Table table = new Table();
        preset.parameters()
                .forEach(one -> table.row("  " + one.id(), one.required() ? "" : "may be left out", words(one)));
        out.lines(table.lines());
    }

    private static String words(Parameter parameter) {
        String answers = parameter.options().isEmpty()
                ? ""
                : " One of: "
                        + String.join(
                                ", ",
                                parameter.options().stream()
                                        .map(Parameter.Option::value)
                                        .toList())
                        + ".";
        String otherwise = parameter.suggestion().isEmpty() ? "" : " Otherwise: " + parameter.suggestion();
        String hint = parameter.hint().isEmpty() ? "" : " " + parameter.hint();
        return parameter.label() + "." + hint + answers + otherwise;
    }

    private static tools.jackson.databind.JsonNode json(Preset preset) {
        var node = Output.object()
                .put("id", preset.id())
                .put("title", preset.title())
                .put("practice", preset.practice());
        var from = node.putArray("from");
        preset.from().forEach(from::add);
        var parameters = node.putArray("parameters");
        for (Parameter one : preset.parameters()) {
            var parameter = parameters
                    .addObject()
                    .put("id", one.id())
                    .put("label", one.label())
                    .put("hint", one.hint())
                    .put("type", one.type().name().toLowerCase(java.util.Locale.ROOT))
                    .put("required", one.required())
                    .put("suggestion", one.suggestion());
            var options = parameter.putArray("options");
            one.options()
                    .forEach(option ->
                            options.addObject().put("value", option.value()).put("label", option.label()));
        }
        return node;
    }
}
