// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.command;

import java.nio.file.Path;
import java.util.Optional;
import org.postern.agent.run.AgentPlan;
import org.postern.agent.setup.AgentFile;
import org.postern.envelope.pki.Refusal;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which agent.yaml a command works by. */
final class PlanOptions {

    @Option(
            names = "--config",
            required = true,
            paramLabel = "FILE",
            description = "The agent's file (agent.yaml); docs/adapters.md explains it.")
    private Path file;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    Path file() {
        return file;
    }

    /** Empty after everything that is wrong with the file was said. */
    Optional<AgentPlan> plan() {
        AgentFile<AgentPlan> read = AgentPlan.read(file);
        if (read instanceof AgentFile.Bad<AgentPlan> bad) {
            bad.problems().forEach(problem -> spec.commandLine().getErr().println(problem.sentence()));
            return Optional.empty();
        }
        return Optional.of(((AgentFile.Good<AgentPlan>) read).value());
    }

    /** Says why not, and that the answer is no. */
    int refused(Refusal refusal) {
        spec.commandLine().getErr().println(refusal.code() + " " + refusal.text() + " " + refusal.fix());
        return 1;
    }
}
