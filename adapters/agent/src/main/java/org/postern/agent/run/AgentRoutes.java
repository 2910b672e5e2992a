// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.run;

import java.time.Duration;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/**
 * Routes of one part of the agent. What goes wrong in them is said in the log without the words of the exception, which
 * may hold anything, and the next turn of the timer tries again.
 */
public abstract class AgentRoutes extends RouteBuilder {

    private final String part;
    private final AgentLog log;

    /** @param part as agent.yaml names it: lower-case letters, digits and hyphens */
    protected AgentRoutes(String part, AgentLog log) {
        this.part = part;
        this.log = log;
    }

    @Override
    public final void configure() {
        onException(Exception.class).handled(true).process(this::defect);
        routes();
    }

    /** States the routes. */
    protected abstract void routes();

    /** Where a route begins: at once, and again so long after each turn has ended. */
    protected final String every(Duration pause) {
        return "timer:" + part + "?delay=0&fixedRate=false&period=" + pause.toMillis();
    }

    private void defect(Exchange exchange) {
        Throwable caught = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        log.say(part, RunIssue.DEFECT.refusal(Defects.place(caught)));
    }
}
