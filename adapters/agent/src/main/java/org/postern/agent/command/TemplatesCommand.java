// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.postern.agent.mapping.Mapping;
import org.postern.agent.template.Template;
import org.postern.validation.ValidationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the workbooks that homes and councils fill in. */
@Command(
        name = "templates",
        mixinStandardHelpOptions = true,
        description =
                "Writes workbooks to be filled in, one for each kind of sheet, with drop-downs, notes and an example.")
final class TemplatesCommand implements Callable<Integer> {

    @Mixin
    private SettingsOptions settings;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where they are written.")
    private Path out;

    @Option(names = "--mapping", paramLabel = "ID", description = "Only that of this mapping; may be repeated.")
    private List<String> wanted = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Template template = new Template(settings.registry(), LocalDate.now(ValidationContext.LONDON));
        List<Mapping> mappings = settings.mappings().all().stream()
                .filter(mapping -> wanted.isEmpty() ? isSheet(mapping) : wanted.contains(mapping.id()))
                .toList();
        Files.createDirectories(out);
        for (Mapping mapping : mappings) {
            Path file = out.resolve(mapping.id() + ".xlsx");
            Files.write(file, template.of(mapping));
            spec.commandLine().getOut().println(file);
        }
        return mappings.isEmpty() ? 1 : 0;
    }

    /** What a system extracts nobody fills in. */
    private static boolean isSheet(Mapping mapping) {
        return mapping.join().isEmpty() && mapping.layout().isEmpty();
    }
}
