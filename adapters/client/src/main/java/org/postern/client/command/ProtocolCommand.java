// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Work on sharing protocols: offline on files, and with a gateway on what is agreed. */
@Command(
        name = "protocol",
        description =
                "Starts, checks, tests, compares and renders sharing protocols, offline; proposes and approves them.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ProtocolPresetsCommand.class,
            ProtocolNewCommand.class,
            ProtocolCheckCommand.class,
            ProtocolTestCommand.class,
            ProtocolDiffCommand.class,
            ProtocolRenderCommand.class,
            ProtocolCoverageCommand.class,
            ProtocolReplayCommand.class,
            ProtocolListCommand.class,
            ProtocolShowCommand.class,
            ProtocolProposeCommand.class,
            ProtocolApproveCommand.class,
            ProtocolWithdrawCommand.class
        })
final class ProtocolCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which command.");
    }
}
