// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.postern.agency.AgencyRegistry;
import org.postern.protocol.check.Diff;
import org.postern.protocol.check.HeadDiff;
import org.postern.protocol.compile.CompiledProtocol;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says in words what changes between two versions of a protocol. */
@Command(
        name = "diff",
        description = "Says what changes from one version of a protocol to another: who sees more, and who sees less.",
        footer = "%nA and B are files, folders, or ids of the configuration.")
final class ProtocolDiffCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Mixin
    private ConfigOptions config;

    @Parameters(index = "0", paramLabel = "A", description = "The version before.")
    private String before;

    @Parameters(index = "1", paramLabel = "B", description = "The version after.")
    private String after;

    @Override
    public Integer call() {
        AgencyRegistry registry = config.registry();
        CompiledProtocol was = OneProtocol.compile(before, config.folder(), registry);
        CompiledProtocol becomes = OneProtocol.compile(after, config.folder(), registry);
        List<HeadDiff.Change> heads = HeadDiff.between(was.protocol(), becomes.protocol());
        List<Diff.Change> rules = Diff.between(was, becomes);
        Output out = output.output();
        if (out.json()) {
            heads.forEach(change -> out.write(Output.object()
                    .put("part", change.what())
                    .put("was", change.before())
                    .put("becomes", change.after())));
            rules.forEach(change -> out.write(json(change)));
            return Exit.DONE;
        }
        heads.forEach(change -> out.line(change.what() + ": " + change.before() + " -> " + change.after()));
        if (!rules.isEmpty()) {
            out.line(Diff.table(rules).toText().stripTrailing());
        }
        if (heads.isEmpty() && rules.isEmpty()) {
            out.line("Nothing changes.");
        }
        return Exit.DONE;
    }

    private static tools.jackson.databind.JsonNode json(Diff.Change change) {
        var node = Output.object()
                .put("type", change.type().id())
                .put("recipient", change.recipient())
                .put("was", change.before())
                .put("becomes", change.after())
                .put("effect", change.effect().words());
        var fields = node.putArray("fields");
        change.fields().forEach(fields::add);
        return node;
    }
}
