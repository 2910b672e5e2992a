// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.postern.agency.AgencyRegistry;
import org.postern.client.ClientError;
import org.postern.client.offline.Cases;
import org.postern.client.offline.ProtocolPlace;
import org.postern.protocol.ProtocolIssue;
import org.postern.protocol.SharingProtocol;
import org.postern.protocol.cases.CaseFolder;
import org.postern.protocol.cases.CaseOutcome;
import org.postern.protocol.check.CaseCoverage;
import org.postern.protocol.compile.CompiledProtocol;
import org.postern.protocol.decide.ProtocolFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Runs the cases of sharing protocols. */
@Command(
        name = "test",
        description = "Runs the cases of sharing protocols: what must come out, and what must be nowhere.",
        footer = "%nExit status 1 when a case fails or cannot be run.")
final class ProtocolTestCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Mixin
    private ConfigOptions config;

    @Option(names = "--protocol", paramLabel = "ID", description = "Run the cases of this protocol only.")
    private String only;

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description =
                    "A protocol's folder, a folder of protocols or a configuration; otherwise the one that came with"
                            + " this client.")
    private Path folder;

    private int passed;
    private int failed;

    @Override
    public Integer call() {
        AgencyRegistry registry = config.registry();
        ProtocolPlace.Chosen chosen = ProtocolCheckCommand.choose(folder, config, registry);
        ProtocolFolder.Loaded loaded = chosen.loaded();
        Output out = output.output();
        loaded.issues().stream().filter(ProtocolIssue::refuses).forEach(issue -> unrunnable(out, issue));
        Cases cases = new Cases(registry, loaded.protocols());
        loaded.protocols().stream()
                .map(CompiledProtocol::protocol)
                .filter(protocol -> only == null || only.equals(protocol.id()))
                .forEach(protocol -> run(out, cases, chosen.root(), protocol));
        if (!out.json()) {
            out.line(passed + " passed, " + failed + " failed");
        }
        return failed == 0 ? Exit.DONE : Exit.NO;
    }

    private void run(Output out, Cases runner, Path root, SharingProtocol protocol) {
        CaseFolder.Loaded cases;
        try {
            cases = CaseFolder.load(root, protocol.id());
        } catch (IOException e) {
            throw Stop.usage(ClientError.FILE_UNREADABLE, root.resolve(protocol.id()));
        }
        cases.issues().forEach(issue -> {
            if (issue.refuses()) {
                unrunnable(out, issue);
            } else {
                out.say(issue.sentence());
            }
        });
        for (CaseFolder.Ready ready : cases.cases()) {
            CaseOutcome outcome = runner.run(ready);
            report(out, ready, outcome instanceof CaseOutcome.Failed no ? no.differences() : List.of());
        }
        notShown(out, protocol.id(), runner.coverage(protocol, cases.cases()));
    }

    /** It fails nothing, but whoever approves should know. */
    private static void notShown(Output out, String protocol, CaseCoverage coverage) {
        if (out.json()) {
            ObjectNode node = Output.object().put("protocol", protocol);
            var rules = node.putArray("rulesNotShown");
            coverage.rules().forEach(rules::add);
            var recipients = node.putArray("recipientsNotShown");
            coverage.recipients().forEach(recipients::add);
            var interviews = node.putArray("interviewsNotShown");
            coverage.interviews().forEach(interviews::add);
            out.write(node);
            return;
        }
        if (!coverage.rules().isEmpty()) {
            out.line("      no case of " + protocol + " shows rules: " + String.join(", ", coverage.rules()));
        }
        if (!coverage.recipients().isEmpty()) {
            out.line("      no case of " + protocol + " shows: " + String.join(", ", coverage.recipients()));
        }
        if (!coverage.interviews().isEmpty()) {
            out.line("      no case of " + protocol + " says whether an interview is offered to: "
                    + String.join(", ", coverage.interviews()));
        }
    }

    private void unrunnable(Output out, ProtocolIssue issue) {
        failed++;
        if (out.json()) {
            out.write(ProtocolCheckCommand.json(issue).put("passed", false));
        } else {
            out.line("FAIL  " + issue.sentence());
        }
    }

    private void report(Output out, CaseFolder.Ready ready, List<String> differences) {
        boolean good = differences.isEmpty();
        passed += good ? 1 : 0;
        failed += good ? 0 : 1;
        if (out.json()) {
            ObjectNode result = Output.object()
                    .put("case", ready.example().name())
                    .put("file", ready.example().file())
                    .put("passed", good);
            var list = result.putArray("differences");
            differences.forEach(list::add);
            out.write(result);
            return;
        }
        out.line((good ? "ok    " : "FAIL  ") + ready.example().file() + ": "
                + ready.example().name());
        differences.forEach(difference -> out.line("      " + difference));
    }
}
