// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.postern.agency.AgencyRegistry;
import org.postern.client.ClientError;
import org.postern.client.offline.ProtocolPlace;
import org.postern.protocol.ProtocolIssue;
import org.postern.protocol.check.Checks;
import org.postern.protocol.compile.CompiledProtocol;
import org.postern.protocol.decide.ProtocolFolder;
import org.postern.validation.ValidationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what is wrong with sharing protocols. */
@Command(
        name = "check",
        description = "Says what is wrong with sharing protocols, file and line: errors, and what is worth a look.",
        footer = "%nExit status 1 when a protocol has an error; warnings alone are 0.")
final class ProtocolCheckCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Mixin
    private ConfigOptions config;

    @Option(names = "--on", paramLabel = "DATE", description = "Judge agreements as of this day, not of today.")
    private LocalDate day;

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description =
                    "A protocol's folder, a folder of protocols or a configuration; otherwise the one that came with"
                            + " this client.")
    private Path folder;

    @Override
    public Integer call() {
        AgencyRegistry registry = config.registry();
        ProtocolFolder.Loaded loaded = choose(folder, config, registry).loaded();
        List<ProtocolIssue> issues = new ArrayList<>(loaded.issues());
        Checks checks = new Checks(registry::find);
        LocalDate today = day == null ? LocalDate.now(ValidationContext.LONDON) : day;
        for (CompiledProtocol protocol : loaded.protocols()) {
            issues.addAll(checks.rules(protocol));
            issues.addAll(checks.dates(protocol, today));
        }
        issues.addAll(checks.set(loaded.protocols()));
        report(loaded.protocols().size(), issues.stream().distinct().toList());
        return issues.stream().anyMatch(ProtocolIssue::refuses) ? Exit.NO : Exit.DONE;
    }

    /** An empty folder is a mistake of whoever names it, and no protocols that are sound. */
    static ProtocolPlace.Chosen choose(Path given, ConfigOptions config, AgencyRegistry registry) {
        ProtocolPlace.Chosen chosen;
        try {
            chosen = ProtocolPlace.choose(Optional.ofNullable(given), config.folder(), registry);
        } catch (IOException e) {
            throw Stop.usage(ClientError.FILE_UNREADABLE, given);
        }
        if (chosen.empty()) {
            throw Stop.usage(ClientError.NO_PROTOCOL, chosen.root());
        }
        return chosen;
    }

    private void report(int sound, List<ProtocolIssue> issues) {
        Output out = output.output();
        if (out.json()) {
            issues.forEach(issue -> out.write(json(issue)));
            return;
        }
        issues.forEach(issue -> out.line(issue.sentence()));
        long errors = issues.stream().filter(ProtocolIssue::refuses).count();
        out.line(sound + " protocols compile; " + errors + " errors, " + (issues.size() - errors) + " warnings");
    }

    static tools.jackson.databind.node.ObjectNode json(ProtocolIssue issue) {
        return Output.object()
                .put("severity", issue.severity().name().toLowerCase(Locale.ROOT))
                .put("code", issue.code().id())
                .put("file", issue.file())
                .put("line", issue.line())
                .put("rule", issue.rule())
                .put("text", issue.text())
                .put("fix", issue.fix());
    }
}
