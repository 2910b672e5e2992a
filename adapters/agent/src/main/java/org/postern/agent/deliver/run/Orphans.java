// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.run;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.postern.agent.deliver.DeliverIssue;
import org.postern.agent.run.AgentLog;

/** Envelopes that no sink takes: they are kept and said aloud, not lost in silence. */
final class Orphans {

    private static final String PART = "collect";

    private final HeldStore store;
    private final List<RunningSink> sinks;
    private final AgentLog log;
    private final Set<UUID> said = ConcurrentHashMap.newKeySet();

    Orphans(HeldStore store, List<RunningSink> sinks, AgentLog log) {
        this.store = store;
        this.sinks = sinks;
        this.log = log;
    }

    /** Says it once of each. */
    void look(UUID id) {
        boolean taken = store.find(id).stream()
                .anyMatch(
                        held -> sinks.stream().anyMatch(sink -> sink.settings().takes(held)));
        if (!taken && said.add(id)) {
            log.say(PART, DeliverIssue.NOBODY_TAKES_IT.refusal());
        }
    }
}
