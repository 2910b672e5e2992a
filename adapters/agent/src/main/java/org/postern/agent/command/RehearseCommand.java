// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.postern.agent.intake.ErrorCopies;
import org.postern.agent.intake.ErrorFolder;
import org.postern.agent.intake.Handed;
import org.postern.agent.intake.ImportReport;
import org.postern.agent.intake.ReportText;
import org.postern.agent.intake.SheetImport;
import org.postern.agent.mapping.Sender;
import org.postern.agent.setup.SetupIssue;
import org.postern.agent.sheet.SheetLimits;
import org.postern.agent.told.StateKey;
import org.postern.agent.told.ToldBook;
import org.postern.envelope.pki.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a sheet as if it were sent, and sends nothing. */
@Command(
        name = "rehearse",
        mixinStandardHelpOptions = true,
        description = "Reads a sheet or extract as if it were sent, says what would become of it, and sends nothing.",
        footer = "%nExit status 1 when something in it could not be sent.")
final class RehearseCommand implements Callable<Integer> {

    @Mixin
    private SettingsOptions settings;

    @Mixin
    private SenderOptions sender;

    @Option(names = "--persons", paramLabel = "FILE", description = "The second file of an export, with the persons.")
    private Path persons;

    @Option(names = "--to-mend", paramLabel = "DIR", description = "Where a copy with the failed rows is written.")
    private Path toMend;

    @Option(names = "--json", description = "One JSON object instead of text.")
    private boolean json;

    @Parameters(paramLabel = "FILE", description = "A workbook (.xlsx), a CSV file or an XML extract.")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var registry = settings.registry();
        Sender read = settings.unless(sender.sender(registry));
        for (Path one : persons == null ? List.of(file) : List.of(file, persons)) {
            settings.unless(Files.isReadable(one) ? Verdict.accept(one) : SetupIssue.UNREADABLE.refuse());
        }
        SheetImport sheets = new SheetImport(settings.mappings(), registry, SheetLimits.DEFAULT, Clock.systemUTC());
        Path memory = Files.createTempDirectory("postern-rehearsal");
        try (ToldBook book = settings.unless(ToldBook.open(memory, freshKey()))) {
            ErrorCopies copies = toMend == null ? (part, xlsx) -> {} : new ErrorFolder(toMend, name());
            ImportReport report = persons == null
                    ? sheets.run(file, read, book, document -> new Handed.Taken(), copies)
                    : sheets.run(file, persons, read, book, document -> new Handed.Taken(), copies);
            say(report);
            return report.complete() ? 0 : 1;
        } finally {
            remove(memory);
        }
    }

    private String name() {
        return file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    }

    /** The memory of a rehearsal is thrown away, and nobody can read what is left of it. */
    private static StateKey freshKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return StateKey.of(key);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path left : files.toList()) {
                Files.delete(left);
            }
        }
        Files.delete(folder);
    }

    private void say(ImportReport report) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(report.json());
            return;
        }
        ReportText.full(report).forEach(out::println);
        out.println("Documents that would be sent: " + report.sent() + "; rows to be mended: " + report.failedRows());
    }
}
