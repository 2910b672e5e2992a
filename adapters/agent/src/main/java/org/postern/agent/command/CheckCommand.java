// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.postern.agent.run.AgentLog;
import org.postern.agent.run.AgentPlan;
import org.postern.agent.run.AgentRuntime;
import org.postern.agent.run.RuntimeLoader;
import org.postern.envelope.pki.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what is wrong with an agent.yaml, and with what it names on this machine. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Reads an agent.yaml and says everything that is wrong with it, then tries keys, trust, registry"
                + " and mappings; calls nobody.",
        footer = "%nExit status 1 when something is wrong.")
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private PlanOptions plans;

    @Option(names = "--file-only", description = "Look at nothing but the file, for instance on another machine.")
    private boolean fileOnly;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Optional<AgentPlan> plan = plans.plan();
        if (plan.isEmpty()) {
            return 1;
        }
        PrintWriter out = spec.commandLine().getOut();
        if (fileOnly) {
            out.println("Nothing is wrong with the file.");
            return 0;
        }
        Clock clock = Clock.systemUTC();
        Verdict<AgentRuntime> runtime =
                new RuntimeLoader(plan.get().settings(), clock, new AgentLog(out, clock)).load();
        return runtime.either(
                ready -> plan.get().parts().stream()
                        .flatMap(part -> part.fault(ready).stream())
                        .findFirst()
                        .map(plans::refused)
                        .orElseGet(() -> canStart(ready, out)),
                plans::refused);
    }

    private static int canStart(AgentRuntime ready, PrintWriter out) {
        out.println("The agent of " + ready.agency().id() + " can start.");
        return 0;
    }
}
