// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Starts the agent's command line. */
public final class AgentMain {

    private AgentMain() {}

    public static void main(String[] arguments) {
        // A library asks for a log to write to; here there is none, and it need not say so.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        CommandLine agent = AgentCommand.commandLine();
        agent.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        agent.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        System.exit(agent.execute(arguments));
    }
}
