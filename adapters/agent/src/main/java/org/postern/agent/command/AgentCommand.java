// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.command;

import org.postern.agent.run.Defects;
import org.postern.agent.run.RunIssue;
import org.postern.envelope.pki.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of the agent; explained in docs/adapters.md. */
@Command(
        name = "postern-agent",
        description = "Turns what an agency already has into documents, and delivers documents to what it already has.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        subcommands = {
            RunCommand.class,
            CheckCommand.class,
            RehearseCommand.class,
            TemplatesCommand.class,
            ColumnsCommand.class
        },
        footer = "%nExit status: 0 done; 1 the answer is no; 2 wrong usage.")
public final class AgentCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    /** Ready to execute. */
    public static CommandLine commandLine() {
        return new CommandLine(new AgentCommand()).setExecutionExceptionHandler(AgentCommand::defect);
    }

    /** Without the words of the exception, which may hold anything. */
    private static int defect(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        Refusal refusal = RunIssue.DEFECT.refusal(Defects.place(e));
        command.getErr().println(refusal.code() + " " + refusal.text() + " " + refusal.fix());
        return 1;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which command.");
    }
}
