// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The ledger: fetching its evidence, and checking it without believing anybody. */
@Command(
        name = "ledger",
        description = "Fetches the ledger's evidence, and verifies it offline.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            LedgerCheckpointCommand.class,
            LedgerProveCommand.class,
            LedgerExportCommand.class,
            LedgerVerifyCommand.class
        })
final class LedgerCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which command.");
    }
}
