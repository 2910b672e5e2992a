// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.file;

import org.apache.camel.Exchange;
import org.postern.agent.run.AgentLog;
import org.postern.agent.run.AgentRoutes;

/** How files of one source come in: looked for, read one by one, and put where they belong. */
public final class FileRoutes extends AgentRoutes {

    private final FileSource source;
    private final FileTurn turn;

    public FileRoutes(FileSource source, FileTurn turn, AgentLog log) {
        super(source.name(), log);
        this.source = source;
        this.turn = turn;
    }

    @Override
    protected void routes() {
        String read = "direct:read-" + source.name();
        from(every(source.every()))
                .routeId("watch " + source.name())
                .process(turn::look)
                .split(body())
                .to(read)
                .end()
                .process(turn::rest);
        from(read).routeId("read " + source.name()).process(turn::read).process(turn::settle);
    }

    /** What a file is on its way from being read to being put away. */
    static FileRead fileRead(Exchange exchange) {
        return exchange.getMessage().getBody(FileRead.class);
    }
}
