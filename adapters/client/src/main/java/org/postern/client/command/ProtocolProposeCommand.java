// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.postern.client.GatewayRefusal;
import org.postern.client.Reply;
import org.postern.client.offline.ProposalFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Proposes a version to the parties. */
@Command(
        name = "propose",
        description = "Proposes a protocol with its cases to its parties; errors and failing cases refuse it.",
        footer = "%nThe folder holds protocol.yaml, cases/*.yaml and cases/documents/*.json. The file's 'version' is"
                + " higher than any before.")
final class ProtocolProposeCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Mixin
    private ConnectOptions connect;

    @Parameters(paramLabel = "FOLDER", description = "The protocol's folder.")
    private Path folder;

    @Override
    public Integer call() {
        byte[] proposal = Stop.unless(ProposalFolder.pack(folder), Exit.WRONG_USAGE);
        Output out = output.output();
        Reply<ObjectNode> reply = connect.session().client().propose(proposal);
        if (reply instanceof Reply.Refused<ObjectNode> refused) {
            return refuse(out, refused.refusal());
        }
        new ProtocolVersionReport(out).show(Stop.unless(reply));
        return Exit.DONE;
    }

    private static int refuse(Output out, GatewayRefusal refusal) {
        if (out.json()) {
            out.write(Output.json(refusal));
        } else {
            refusal.issues().forEach(issue -> out.line(Output.text(issue)));
        }
        out.say(refusal.code() + " " + refusal.title() + ": " + refusal.detail());
        return Exit.NO;
    }
}
