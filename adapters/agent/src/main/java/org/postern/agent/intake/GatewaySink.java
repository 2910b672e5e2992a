// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.postern.agent.AgentIssue;
import org.postern.client.GatewayClient;
import org.postern.client.GatewayRefusal;
import org.postern.client.Reply;
import org.postern.client.api.Submitted;
import org.postern.client.offline.DocumentFile;
import org.postern.document.Issue;
import org.postern.envelope.DocumentSignature;
import org.postern.envelope.pki.OwnKey;

/** Signs documents with the agency's key and submits them through the public API, a few at a time. */
public final class GatewaySink implements DocumentSink, AutoCloseable {

    private static final int AT_ONCE = 8;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final GatewayClient gateway;
    private final OwnKey signer;
    private final Clock clock;
    private final ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);

    public GatewaySink(GatewayClient gateway, OwnKey signer, Clock clock) {
        this.gateway = gateway;
        this.signer = signer;
        this.clock = clock;
    }

    @Override
    public Handed hand(Prepared document) {
        String type = document.type().id();
        String key = new DocumentFile(Path.of(document.id()), document.json()).idempotencyKey(gateway.agency(), type);
        return DocumentSignature.sign(document.json(), signer, clock.instant())
                .either(
                        signed -> handed(gateway.submit(type, signed, key)),
                        refusal -> new Handed.Later(Issue.error(refusal.code(), "", refusal.text(), refusal.fix())));
    }

    @Override
    public CompletableFuture<Handed> handSoon(Prepared document) {
        return CompletableFuture.supplyAsync(() -> hand(document), pool);
    }

    @Override
    public void close() {
        pool.shutdown();
    }

    private static Handed handed(Reply<Submitted> reply) {
        if (reply instanceof Reply.Answered<Submitted>) {
            return new Handed.Taken();
        }
        if (reply instanceof Reply.Refused<Submitted> refused) {
            return handed(refused.refusal());
        }
        var reason = ((Reply.Unreachable<Submitted>) reply).reason();
        return new Handed.Later(Issue.error(reason.code(), "", reason.text(), reason.fix()));
    }

    /** A gateway that is busy or in trouble has refused nothing. */
    private static Handed handed(GatewayRefusal refusal) {
        if (refusal.status() == TOO_MANY_REQUESTS || refusal.status() >= SERVER_ERROR || refusal.status() == 0) {
            return new Handed.Later(Issue.error(refusal.code(), "", refusal.title(), refusal.detail()));
        }
        List<Issue> issues = refusal.issues().isEmpty()
                ? List.of(AgentIssue.GATEWAY_REFUSED.at(
                        "", refusal.title() + " (" + refusal.code() + ").", refusal.detail()))
                : refusal.issues();
        return new Handed.Refused(issues);
    }
}
