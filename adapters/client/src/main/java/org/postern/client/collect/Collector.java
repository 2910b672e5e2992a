// SPDX-License-Identifier: Apache-2.0
package org.postern.client.collect;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.postern.client.ClientError;
import org.postern.client.GatewayClient;
import org.postern.client.GatewayRefusal;
import org.postern.client.Reply;
import org.postern.client.api.InboxPage;
import org.postern.envelope.Opened;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Refusal;
import org.postern.envelope.pki.Verdict;

/**
 * Empties an agency's mailbox: fetches each envelope, opens and verifies it, keeps it, and only then sends the signed
 * receipt. It may be stopped at any instant and started again: what is kept is not kept twice, and a receipt that may not
 * have arrived is sent again as it was.
 */
public final class Collector {

    private static final int OWN_TROUBLE = 0;
    private static final int NOT_SIGNED_IN = 401;
    private static final int NOT_FOUND = 404;
    private static final int DOES_NOT_MATCH = 422;

    private final GatewayClient gateway;
    private final CollectedStore store;
    private final Keeping keeping;

    /** @param signer the agency's signing pair, for receipts */
    public Collector(GatewayClient gateway, EnvelopeOpener opener, OwnKey signer, CollectedStore store, Clock clock) {
        this.gateway = gateway;
        this.store = store;
        this.keeping = new Keeping(opener, signer, store, clock);
    }

    /**
     * One pass over everything that waits now, urgent envelopes first; tells of each as it is done. One that the gateway will
     * not deal with is noted, and the pass goes on: only a lost gateway, one that does not sign us in any more, or trouble
     * of our own ends it.
     */
    public Pass collect(Consumer<Collected> told) {
        Reply<List<InboxPage.Item>> waiting = Waiting.in(gateway);
        if (!(waiting instanceof Reply.Answered<List<InboxPage.Item>> items)) {
            return ended(waiting);
        }
        List<Collected> collected = new ArrayList<>();
        for (InboxPage.Item item : items.value()) {
            Reply<Collected> reply = notNow(collect(item), item);
            if (!(reply instanceof Reply.Answered<Collected> one)) {
                return ended(reply);
            }
            collected.add(one.value());
            told.accept(one.value());
        }
        return new Pass.Complete(List.copyOf(collected));
    }

    private static Reply<Collected> notNow(Reply<Collected> reply, InboxPage.Item item) {
        int status = status(reply);
        return status == OWN_TROUBLE || status == NOT_SIGNED_IN
                ? reply
                : Reply.answer(new Collected.NotNow(item, ((Reply.Refused<Collected>) reply).refusal()));
    }

    private static Pass ended(Reply<?> reply) {
        return reply instanceof Reply.Unreachable<?> unreachable
                ? new Pass.Interrupted(unreachable.reason())
                : new Pass.Stopped(((Reply.Refused<?>) reply).refusal());
    }

    private Reply<Collected> collect(InboxPage.Item item) {
        try {
            Optional<byte[]> kept = store.receipt(item.id());
            if (kept.isEmpty()) {
                return anew(item);
            }
            Reply<Void> sent = gateway.receipt(item.id(), kept.get());
            // The kept receipt may be of another copy of the envelope, or have been damaged on this disk.
            return status(sent) == DOES_NOT_MATCH
                    ? anew(item)
                    : receipted(sent, item, Optional.empty(), store.handling(item.id()));
        } catch (IOException e) {
            return Reply.refuse(GatewayRefusal.of(ClientError.CANNOT_WRITE.refusal(item.id())));
        }
    }

    private Reply<Collected> anew(InboxPage.Item item) throws IOException {
        Reply<byte[]> fetched = gateway.fetch(item.id());
        if (status(fetched) == NOT_FOUND) {
            return Reply.answer(new Collected.Gone(item));
        }
        if (!(fetched instanceof Reply.Answered<byte[]> envelope)) {
            return fetched.map(never -> new Collected.Gone(item));
        }
        Verdict<Opened> verdict = keeping.open(item.id(), envelope.value());
        return verdict instanceof Verdict.Accepted<Opened> opened
                ? keep(item, envelope.value(), opened.value())
                : problem(item, envelope.value(), ((Verdict.Refused<Opened>) verdict).refusal());
    }

    private Reply<Collected> keep(InboxPage.Item item, byte[] envelope, Opened opened) throws IOException {
        Verdict<byte[]> receipt = keeping.keep(item.id(), envelope, opened);
        if (receipt instanceof Verdict.Refused<byte[]> unfit) {
            return Reply.refuse(GatewayRefusal.of(unfit.refusal()));
        }
        byte[] signed = receipt.orElseThrow();
        return receipted(gateway.receipt(item.id(), signed), item, Optional.of(opened), Handling.of(opened.manifest()));
    }

    private static Reply<Collected> receipted(
            Reply<Void> sent, InboxPage.Item item, Optional<Opened> opened, List<String> handling) {
        if (sent instanceof Reply.Refused<Void> refused && refused.refusal().status() != NOT_SIGNED_IN) {
            return Reply.answer(
                    refused.refusal().status() == NOT_FOUND
                            ? new Collected.Gone(item)
                            : new Collected.ReceiptRefused(item, handling, refused.refusal()));
        }
        return sent.map(nothing -> opened.<Collected>map(now -> new Collected.Delivered(item, now))
                .orElseGet(() -> new Collected.ReceiptSent(item, handling)));
    }

    /** Said once: the mailbox keeps offering the envelope, in case the key that opens it is found. */
    private Reply<Collected> problem(InboxPage.Item item, byte[] envelope, Refusal reason) throws IOException {
        Collected unopened = new Collected.Unopened(item, reason);
        if (store.hasProblem(item.id())) {
            return Reply.answer(unopened);
        }
        UUID id = item.id();
        Verdict<byte[]> statement = keeping.problem(id, envelope, gateway.agency(), reason);
        if (statement instanceof Verdict.Refused<byte[]> unfit) {
            return Reply.refuse(GatewayRefusal.of(unfit.refusal()));
        }
        Reply<Void> sent = gateway.problem(id, statement.orElseThrow());
        if (sent instanceof Reply.Answered) {
            store.keepProblem(id, statement.orElseThrow());
        }
        return sent.map(nothing -> unopened);
    }

    /** 0 where the gateway did not say no. */
    private static int status(Reply<?> reply) {
        return reply instanceof Reply.Refused<?> refused ? refused.refusal().status() : OWN_TROUBLE;
    }
}
