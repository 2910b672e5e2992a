// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.receive;

import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.postern.agent.deliver.DeliverIssue;
import org.postern.agent.run.AgentLog;
import org.postern.client.GatewayClient;
import org.postern.client.Reply;
import org.postern.client.collect.CollectedStore;
import org.postern.client.collect.Keeping;
import org.postern.envelope.pki.Refusal;
import org.postern.envelope.pki.Verdict;

/**
 * Tells the gateway by a signed statement what of its pushes cannot be opened, once each: an answer alone proves nothing. On a
 * thread of its own, since the gateway does not wait long for an answer; what a kill takes with it is told at the next push.
 */
public final class ProblemReports implements AutoCloseable {

    private static final String PART = "receive";

    private final Keeping keeping;
    private final CollectedStore store;
    private final GatewayClient gateway;
    private final AgentLog log;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();

    public ProblemReports(Keeping keeping, CollectedStore store, GatewayClient gateway, AgentLog log) {
        this.keeping = keeping;
        this.store = store;
        this.gateway = gateway;
        this.log = log;
    }

    void report(UUID id, byte[] envelope, Refusal reason) {
        if (!underWay.add(id)) {
            return;
        }
        if (store.hasProblem(id)) {
            underWay.remove(id);
            return;
        }
        log.say(PART, DeliverIssue.NOT_OPENED.refusal(reason.code()));
        Verdict<byte[]> statement = keeping.problem(id, envelope, gateway.agency(), reason);
        thread.execute(() -> {
            try {
                statement.either(signed -> tell(id, signed), this::unfit);
            } finally {
                underWay.remove(id);
            }
        });
    }

    private boolean tell(UUID id, byte[] statement) {
        try {
            if (gateway.problem(id, statement) instanceof Reply.Answered) {
                store.keepProblem(id, statement);
                return true;
            }
        } catch (IOException e) {
            log.say(PART, DeliverIssue.MEMORY.refusal());
        }
        return false;
    }

    private boolean unfit(Refusal refusal) {
        log.say(PART, refusal);
        return false;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
