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
import org.postern.envelope.Problem;
import org.postern.envelope.Receipt;
import org.postern.envelope.pki.EnvelopeError;
import org.postern.envelope.pki.KnownCertificate;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Refusal;
import org.postern.envelope.pki.Verdict;

/**
 * Empties an agency's mailbox: fetches each envelope, opens and verifies it, keeps it, and only then sends the signed
 * receipt. It may be stopped at any instant and started again: what is kept is not kept twice, and a receipt that may not
 * have arrived is sent again as it was.
 */
public final class Collector {

    private static final int PAGE = 100;
    private static final int NOT_FOUND = 404;
    private static final int DOES_NOT_MATCH = 422;

    private final GatewayClient gateway;
    private final EnvelopeOpener opener;
    private final OwnKey signer;
    private final CollectedStore store;
    private final Clock clock;

    /** @param signer the agency's signing pair, for receipts */
    public Collector(GatewayClient gateway, EnvelopeOpener opener, OwnKey signer, CollectedStore store, Clock clock) {
        this.gateway = gateway;
        this.opener = opener;
        this.signer = signer;
        this.store = store;
        this.clock = clock;
    }

    /** One pass over everything that waits now; tells of each envelope as it is done. */
    public Pass collect(Consumer<Collected> told) {
        List<Collected> collected = new ArrayList<>();
        long after = 0;
        while (true) {
            Reply<InboxPage> page = gateway.inbox(after, PAGE);
            if (!(page instanceof Reply.Answered<InboxPage> answered)) {
                return ended(page);
            }
            for (InboxPage.Item item : answered.value().items()) {
                Reply<Collected> one = collect(item);
                if (!(one instanceof Reply.Answered<Collected> done)) {
                    return ended(one);
                }
                collected.add(done.value());
                told.accept(done.value());
            }
            if (answered.value().next() <= after) {
                return new Pass.Complete(List.copyOf(collected));
            }
            after = answered.value().next();
        }
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
            return status(sent) == DOES_NOT_MATCH ? anew(item) : receipted(sent, item, Optional.empty());
        } catch (IOException e) {
            return Reply.refuse(GatewayRefusal.of(ClientError.CANNOT_WRITE.refusal(item.id())));
        }
    }

    private Reply<Collected> anew(InboxPage.Item item) throws IOException {
        Reply<byte[]> fetched = gateway.fetch(item.id());
        if (status(fetched) == NOT_FOUND) {
            return Reply.answer(new Collected.Gone(item.id()));
        }
        if (!(fetched instanceof Reply.Answered<byte[]> envelope)) {
            return fetched.map(never -> new Collected.Gone(item.id()));
        }
        Verdict<Opened> verdict = opener.open(envelope.value(), clock.instant())
                .then(opened -> opened.header().id().equals(item.id().toString())
                        ? Verdict.accept(opened)
                        : EnvelopeError.OTHER_ENVELOPE.refuse());
        return verdict instanceof Verdict.Accepted<Opened> opened
                ? keep(item, envelope.value(), opened.value())
                : problem(item, envelope.value(), ((Verdict.Refused<Opened>) verdict).refusal());
    }

    private Reply<Collected> keep(InboxPage.Item item, byte[] envelope, Opened opened) throws IOException {
        Verdict<byte[]> receipt = Receipt.of(opened, clock.instant()).sign(signer);
        if (receipt instanceof Verdict.Refused<byte[]> unfit) {
            return Reply.refuse(GatewayRefusal.of(unfit.refusal()));
        }
        byte[] signed = receipt.orElseThrow();
        store.keep(item.id(), envelope, opened);
        store.keepReceipt(item.id(), signed);
        return receipted(gateway.receipt(item.id(), signed), item, Optional.of(opened));
    }

    private static Reply<Collected> receipted(Reply<Void> sent, InboxPage.Item item, Optional<Opened> opened) {
        if (sent instanceof Reply.Refused<Void> refused) {
            return Reply.answer(
                    refused.refusal().status() == NOT_FOUND
                            ? new Collected.Gone(item.id())
                            : new Collected.ReceiptRefused(item.id(), item.type(), refused.refusal()));
        }
        return sent.map(nothing -> opened.<Collected>map(now -> new Collected.Delivered(item.id(), item.type(), now))
                .orElseGet(() -> new Collected.ReceiptSent(item.id(), item.type())));
    }

    /** Said once: the mailbox keeps offering the envelope, in case the key that opens it is found. */
    private Reply<Collected> problem(InboxPage.Item item, byte[] envelope, Refusal reason) throws IOException {
        Collected unopened = new Collected.Unopened(item.id(), item.type(), reason);
        if (store.hasProblem(item.id())) {
            return Reply.answer(unopened);
        }
        UUID id = item.id();
        Verdict<byte[]> statement = Problem.of(
                        id.toString(), KnownCertificate.sha256(envelope), gateway.agency(), reason, clock.instant())
                .sign(signer);
        if (statement instanceof Verdict.Refused<byte[]> unfit) {
            return Reply.refuse(GatewayRefusal.of(unfit.refusal()));
        }
        Reply<Void> sent = gateway.problem(id, statement.orElseThrow());
        if (sent instanceof Reply.Answered) {
            store.keepProblem(id, statement.orElseThrow());
        }
        return sent.map(nothing -> unopened);
    }

    private static int status(Reply<?> reply) {
        return reply instanceof Reply.Refused<?> refused ? refused.refusal().status() : 0;
    }
}
