// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of Postern; its commands are listed in the contract and explained in docs/command-line.md. */
@Command(
        name = "postern",
        description = "Shares documents about a child between agencies, each reduced to what its recipient may see.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = PosternCommand.Version.class,
        subcommands = {
            DemoCommand.class,
            SandboxCommand.class,
            ServeCommand.class,
            AgenciesCommand.class,
            ValidateCommand.class,
            PreviewCommand.class,
            SubmitCommand.class,
            StatusCommand.class,
            RecallCommand.class,
            AlertsCommand.class,
            ReviewsCommand.class,
            ReviewCommand.class,
            CollectCommand.class,
            AcknowledgeCommand.class,
            OpenCommand.class,
            RedactCommand.class,
            ProtocolCommand.class,
            LedgerCommand.class,
            StatisticsCommand.class,
            WarmUpCommand.class
        },
        footer = {
            "%nExit status: 0 done; 1 the answer is no; 2 wrong usage; 3 the gateway cannot be reached.",
            "'postern COMMAND --help' explains a command."
        })
final class PosternCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    /** Ready to execute; output goes to standard output and standard error. */
    static CommandLine commandLine() {
        CommandLine postern = new CommandLine(new PosternCommand());
        postern.getSubcommands().values().forEach(PosternCommand::withHelp);
        postern.setExecutionExceptionHandler(new Failures());
        postern.setCaseInsensitiveEnumValuesAllowed(true);
        return postern;
    }

    private static void withHelp(CommandLine command) {
        command.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this help.")
                        .build());
        command.getSubcommands().values().forEach(PosternCommand::withHelp);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which command.");
    }

    /** The version that stands in the jar's manifest. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = PosternCommand.class.getPackage().getImplementationVersion();
            return new String[] {"postern " + (version == null ? "(not packed)" : version)};
        }
    }
}
