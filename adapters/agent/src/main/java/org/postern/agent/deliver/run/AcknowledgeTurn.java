// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.run;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postern.agent.deliver.DeliverIssue;
import org.postern.agent.deliver.Sink;
import org.postern.agent.run.AgentLog;
import org.postern.client.GatewayClient;
import org.postern.client.Reply;
import org.postern.envelope.Acknowledgement;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Refusal;
import org.postern.envelope.pki.Verdict;

/** Asks the sinks what people have read, and says so to the gateway under the agency's signature. */
final class AcknowledgeTurn {

    private static final String PART = "acknowledge";
    /** After this time nobody is waiting for it any more. */
    private static final Duration LONGEST = Duration.ofDays(31);

    private static final int NOT_RECEIPTED = 409;
    private static final int SERVER_TROUBLE = 500;
    private static final int NOT_SIGNED_IN = 401;

    private final HeldStore store;
    private final List<RunningSink> sinks;
    private final GatewayClient gateway;
    private final OwnKey signer;
    private final Clock clock;
    private final AgentLog log;

    AcknowledgeTurn(
            HeldStore store, List<RunningSink> sinks, GatewayClient gateway, OwnKey signer, Clock clock, AgentLog log) {
        this.store = store;
        this.sinks = sinks;
        this.gateway = gateway;
        this.signer = signer;
        this.clock = clock;
        this.log = log;
    }

    void run() {
        try {
            for (RunningSink sink : sinks) {
                Set<UUID> waiting = waiting(sink);
                if (!waiting.isEmpty()) {
                    for (Sink.Read read : sink.sink().read(waiting)) {
                        say(sink, read);
                    }
                }
            }
        } catch (IOException e) {
            log.say(PART, DeliverIssue.MEMORY.refusal());
        }
    }

    private Set<UUID> waiting(RunningSink sink) {
        Instant oldest = clock.instant().minus(LONGEST);
        return store.all().stream()
                .filter(held -> held.done().contains(sink.name()) && !held.acknowledged())
                .filter(held -> held.received().isAfter(oldest))
                .map(HeldEnvelope::id)
                .collect(Collectors.toSet());
    }

    private void say(RunningSink sink, Sink.Read read) throws IOException {
        String id = read.envelope().toString();
        Verdict<byte[]> signed = Acknowledgement.of(id, gateway.agency(), read.role(), earlier(read.at()))
                .then(said -> said.sign(signer, clock.instant()));
        if (signed instanceof Verdict.Refused<byte[]> refused) {
            refused(sink, read.envelope(), refused.refusal());
            return;
        }
        Reply<Void> reply = gateway.acknowledge(read.envelope(), signed.orElseThrow());
        if (reply instanceof Reply.Answered<Void>) {
            store.acknowledged(read.envelope());
            sink.sink().answered(read.envelope(), true);
            log.note(PART, "one envelope acknowledged");
        } else if (reply instanceof Reply.Refused<Void> refused
                && !mayPass(refused.refusal().status())) {
            store.acknowledged(read.envelope());
            refused(
                    sink,
                    read.envelope(),
                    DeliverIssue.NOT_ACKNOWLEDGED.refusal(refused.refusal().code()));
        }
    }

    /** As it is it will never be taken. */
    private void refused(RunningSink sink, UUID envelope, Refusal refusal) {
        log.say(PART, refusal);
        sink.sink().answered(envelope, false);
    }

    /** A clock of the place that is ahead makes nobody read in the future. */
    private Instant earlier(Instant read) {
        return read.isAfter(clock.instant()) ? clock.instant() : read;
    }

    private static boolean mayPass(int status) {
        return status == 0 || status == NOT_RECEIPTED || status == NOT_SIGNED_IN || status >= SERVER_TROUBLE;
    }
}
