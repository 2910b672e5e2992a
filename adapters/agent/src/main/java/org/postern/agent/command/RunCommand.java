// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.command;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.postern.agent.run.AgentLog;
import org.postern.agent.run.AgentPlan;
import org.postern.agent.run.AgentService;
import org.postern.envelope.pki.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the agent until it is stopped. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Watches, reads and delivers what agent.yaml says, until it is stopped.",
        footer = "%nMay be killed and started again at any time: nothing is lost and nothing is sent twice.%n"
                + "Its log goes to standard output and holds no personal data.")
final class RunCommand implements Callable<Integer> {

    /** For keys and lists that were renewed. */
    private static final long LOOK_EVERY_SECONDS = 30;

    @Mixin
    private PlanOptions plans;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Optional<AgentPlan> plan = plans.plan();
        if (plan.isEmpty()) {
            return 1;
        }
        Clock clock = Clock.systemUTC();
        AgentLog log = new AgentLog(spec.commandLine().getOut(), clock);
        Verdict<AgentService> started = AgentService.start(plans.file(), plan.get(), clock, log);
        if (started instanceof Verdict.Refused<AgentService> refused) {
            return plans.refused(refused.refusal());
        }
        AgentService service = started.orElseThrow();
        Runtime.getRuntime().addShutdownHook(new Thread(service::close, "stop the agent"));
        CountDownLatch never = new CountDownLatch(1);
        // Nothing counts it down: the program ends by the hook.
        while (!never.await(LOOK_EVERY_SECONDS, TimeUnit.SECONDS)) {
            service.look();
        }
        return 0;
    }
}
