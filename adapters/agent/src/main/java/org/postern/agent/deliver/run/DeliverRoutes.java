// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.run;

import java.time.Duration;
import org.postern.agent.run.AgentLog;
import org.postern.agent.run.AgentRoutes;

/** One thing that is done again and again on a thread of its own, so that a slow sink holds up neither mailbox nor sinks. */
final class DeliverRoutes extends AgentRoutes {

    private final String part;
    private final Duration every;
    private final Runnable turn;

    DeliverRoutes(String part, Duration every, AgentLog log, Runnable turn) {
        super("deliver-" + part, log);
        this.part = part;
        this.every = every;
        this.turn = turn;
    }

    @Override
    protected void routes() {
        from(every(every)).routeId("deliver-" + part).process(exchange -> turn.run());
    }
}
