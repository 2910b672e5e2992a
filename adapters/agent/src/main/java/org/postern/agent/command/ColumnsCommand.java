// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.postern.agency.Agency;
import org.postern.agent.mapping.SenderFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Remembers what the headings of one sender stand for. */
@Command(
        name = "columns",
        mixinStandardHelpOptions = true,
        description = "Remembers what headings of one sender stand for, e.g. \"Lead worker=socialWorker.name\".")
final class ColumnsCommand implements Callable<Integer> {

    @Mixin
    private SettingsOptions settings;

    @Option(names = "--as", required = true, paramLabel = "AGENCY", description = "The agency whose sheet it is.")
    private String as;

    @Option(names = "--sender", required = true, paramLabel = "FILE", description = "Where it is kept (YAML).")
    private Path file;

    @Parameters(arity = "1..*", paramLabel = "HEADING=PATH", description = "A heading and its place in the document.")
    private Map<String, String> columns;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var registry = settings.registry();
        Agency agency = registry.resolve(as)
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "There is no agency " + as + "."));
        settings.unless(SenderFile.remember(file, agency, columns));
        settings.unless(SenderFile.read(file, registry));
        return 0;
    }
}
