// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.mail;

import org.postern.agent.run.AgentLog;
import org.postern.agent.run.AgentRoutes;

/** How mail comes in: looked for, read message by message, answered where something is wrong, and put away. */
final class MailRoutes extends AgentRoutes {

    private final MailSource source;
    private final MailTurn turn;

    MailRoutes(MailSource source, MailTurn turn, AgentLog log) {
        super(source.common().name(), log);
        this.source = source;
        this.turn = turn;
    }

    @Override
    protected void routes() {
        String name = source.common().name();
        String read = "direct:read-" + name;
        from(every(source.common().every()))
                .routeId("watch " + name)
                .process(turn::look)
                .split(body())
                .to(read)
                .end()
                .process(turn::rest);
        from(read)
                .routeId("read " + name)
                .process(turn::read)
                .process(turn::answer)
                .process(turn::putAway);
    }
}
