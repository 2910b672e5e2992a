// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.postern.envelope.pki.Verdict;

/**
 * A running agent: one Camel context with the routes of all parts. It may be killed at any time; whatever a part has in
 * hand is on the disk in a state from which the next start goes on.
 */
public final class Agent implements AutoCloseable {

    private static final long GRACE_SECONDS = 20;

    private final CamelContext camel;
    private final List<AgentPart> parts;
    private final AgentLog log;

    private Agent(CamelContext camel, List<AgentPart> parts, AgentLog log) {
        this.camel = camel;
        this.parts = parts;
        this.log = log;
    }

    /** Refused where a part cannot work at all; none is then running. */
    public static Verdict<Agent> start(AgentPlan plan, AgentRuntime runtime) {
        List<RoutesBuilder> routes = new ArrayList<>();
        for (AgentPart part : plan.parts()) {
            Verdict<List<RoutesBuilder>> own = part.routes(runtime);
            if (own instanceof Verdict.Refused<List<RoutesBuilder>> refused) {
                plan.parts().forEach(AgentPart::close);
                return Verdict.refuse(refused.refusal());
            }
            routes.addAll(own.orElseThrow());
        }
        try {
            return Verdict.accept(started(routes, plan.parts(), runtime));
        } catch (Exception e) {
            plan.parts().forEach(AgentPart::close);
            return RunIssue.NOT_STARTED.refuse(Defects.place(e));
        }
    }

    private static Agent started(List<RoutesBuilder> routes, List<AgentPart> parts, AgentRuntime runtime)
            throws Exception {
        CamelContext camel = new DefaultCamelContext();
        camel.getCamelContextExtension().setName("postern-agent");
        camel.setMessageHistory(false);
        camel.getShutdownStrategy().setTimeout(GRACE_SECONDS);
        camel.getShutdownStrategy().setTimeUnit(TimeUnit.SECONDS);
        camel.getShutdownStrategy().setShutdownNowOnTimeout(true);
        for (RoutesBuilder builder : routes) {
            camel.addRoutes(builder);
        }
        camel.start();
        runtime.log().note("agent", "started with " + camel.getRoutesSize() + " routes");
        return new Agent(camel, parts, runtime.log());
    }

    /** Lets what is in hand finish, for a while. */
    @Override
    public void close() {
        camel.stop();
        for (AgentPart part : parts) {
            try {
                part.close();
            } catch (Exception e) {
                log.say("agent", RunIssue.DEFECT.refusal(Defects.place(e)));
            }
        }
        log.note("agent", "stopped");
    }
}
