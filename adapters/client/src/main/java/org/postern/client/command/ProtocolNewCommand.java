// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.postern.client.ClientError;
import org.postern.protocol.decide.ProtocolFolder;
import org.postern.protocol.preset.FillResult;
import org.postern.protocol.preset.FillResult.Filled;
import org.postern.protocol.preset.Preset;
import org.postern.protocol.preset.PresetFiller;
import org.postern.protocol.preset.ValueIssue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts a protocol. */
@Command(
        name = "new",
        description = "Starts a sharing protocol from a preset: writes its file and its cases into a new folder.",
        footer = {
            "%n'postern protocol presets ID' lists what a preset asks for. Go on with 'postern protocol check',"
                    + " 'postern protocol test' and 'postern protocol coverage' on it.",
            "Exit status 1 when a value is missing or does not fit; then nothing is written."
        })
final class ProtocolNewCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Mixin
    private ConfigOptions config;

    @Option(names = "--preset", required = true, paramLabel = "ID", description = "The way of sharing to start from.")
    private String preset;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A value that the preset asks for; repeatable.")
    private Map<String, String> values = new LinkedHashMap<>();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = "A folder of protocols; the new one becomes a folder in it, named by its id.")
    private Path folder;

    @Override
    public Integer call() {
        Preset chosen = PresetPlace.find(PresetPlace.load(config.folder()), preset);
        FillResult result = new PresetFiller(config.registry()).fill(chosen, values);
        Output out = output.output();
        if (result instanceof FillResult.NotFilled wrong) {
            wrong.issues().forEach(issue -> tell(out, issue));
            return Exit.NO;
        }
        Filled filled = (Filled) result;
        Path own = folder.resolve(filled.id());
        if (Files.exists(own)) {
            throw Stop.usage(ClientError.FOLDER_EXISTS, own);
        }
        try {
            write(own, filled);
        } catch (IOException e) {
            throw Stop.usage(ClientError.CANNOT_WRITE, own);
        }
        if (out.json()) {
            out.write(Output.object().put("protocol", filled.id()).put("folder", own.toString()));
        } else {
            out.line("Written to " + own + ": " + ProtocolFolder.FILE + " and "
                    + filled.cases().size() + " cases");
        }
        return Exit.DONE;
    }

    private static void tell(Output out, ValueIssue issue) {
        if (out.json()) {
            out.write(Output.object()
                    .put("parameter", issue.parameter())
                    .put("code", issue.code().id())
                    .put("text", issue.text())
                    .put("fix", issue.fix()));
        } else {
            out.line(issue.sentence());
        }
    }

    private static void write(Path own, Filled filled) throws IOException {
        Path documents = Files.createDirectories(own.resolve("cases").resolve("documents"));
        Files.write(own.resolve(ProtocolFolder.FILE), filled.protocol());
        for (Map.Entry<String, byte[]> one : filled.cases().entrySet()) {
            Files.write(own.resolve("cases").resolve(one.getKey()), one.getValue());
        }
        for (Map.Entry<String, byte[]> one : filled.documents().entrySet()) {
            Files.write(documents.resolve(one.getKey()), one.getValue());
        }
    }
}
