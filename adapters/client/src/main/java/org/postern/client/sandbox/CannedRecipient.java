// SPDX-License-Identifier: Apache-2.0
package org.postern.client.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.postern.client.GatewayClient;
import org.postern.client.Reply;
import org.postern.client.api.InboxPage;
import org.postern.client.collect.EnvelopeOpener;
import org.postern.client.demo.DemoAgencies.Player;
import org.postern.envelope.Opened;
import org.postern.envelope.Problem;
import org.postern.envelope.Receipt;
import org.postern.envelope.pki.EnvelopeError;
import org.postern.envelope.pki.KnownCertificate;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Verdict;

/** A recipient that looks into its mailbox again and again, and treats each envelope once as its behaviour says. */
final class CannedRecipient {

    private static final int PAGE = 100;
    private static final Duration EARLIER = Duration.ofHours(2);

    private final Behaviour behaviour;
    private final Player player;
    private final EnvelopeOpener opener;
    private final OwnKey expired;
    private final Duration delay;
    private final Clock clock;
    private final Set<UUID> treated = new HashSet<>();
    private final Map<UUID, Instant> fetched = new HashMap<>();

    /**
     * @param expired a signing pair of the agency's whose certificate has expired, and was valid two hours ago
     * @param delay   how long a receipt is held back by one that delays
     */
    CannedRecipient(
            Behaviour behaviour, Player player, EnvelopeOpener opener, OwnKey expired, Duration delay, Clock clock) {
        this.behaviour = behaviour;
        this.player = player;
        this.opener = opener;
        this.expired = expired;
        this.delay = delay;
        this.clock = clock;
    }

    String agency() {
        return player.client().agency();
    }

    Behaviour behaviour() {
        return behaviour;
    }

    /** One look; what the gateway does not answer now it answers at the next. */
    void turn() {
        if (behaviour == Behaviour.ACCEPTS) {
            player.collector().collect(one -> {});
            return;
        }
        Reply<InboxPage> page = player.client().inbox(0, PAGE);
        if (page instanceof Reply.Answered<InboxPage> answered) {
            answered.value().items().stream()
                    .map(InboxPage.Item::id)
                    .filter(id -> !treated.contains(id))
                    .forEach(this::treat);
        }
    }

    private void treat(UUID id) {
        GatewayClient client = player.client();
        if (!(client.fetch(id) instanceof Reply.Answered<byte[]> envelope)) {
            return;
        }
        Reply<Void> said = switch (behaviour) {
            case REFUSES -> client.problem(id, problem(id, envelope.value()));
            case WRONG_RECEIPT -> client.receipt(id, unproven(open(envelope.value())));
            case EXPIRED_CERTIFICATE -> client.receipt(id, late(open(envelope.value())));
            default -> whenItIsTime(id, open(envelope.value()));
        };
        if (!(said instanceof Reply.Unreachable<Void>)) {
            treated.add(id);
        }
    }

    /** Unreachable stands for "not yet". */
    private Reply<Void> whenItIsTime(UUID id, Opened opened) {
        Instant since = fetched.computeIfAbsent(id, any -> clock.instant());
        return clock.instant().isBefore(since.plus(delay))
                ? Reply.unreachable(EnvelopeError.STATEMENT_TIME.refusal())
                : player.client().receipt(id, signed(Receipt.of(opened, clock.instant()), player.signer()));
    }

    private Opened open(byte[] envelope) {
        return opener.open(envelope, clock.instant()).orElseThrow();
    }

    private byte[] problem(UUID id, byte[] envelope) {
        Verdict<byte[]> signed = Problem.of(
                        id.toString(),
                        KnownCertificate.sha256(envelope),
                        agency(),
                        EnvelopeError.DECRYPTION.refusal(),
                        clock.instant())
                .sign(player.signer());
        return signed.orElseThrow();
    }

    private byte[] unproven(Opened opened) {
        Receipt right = Receipt.of(opened, clock.instant());
        return signed(
                new Receipt(right.envelopeId(), right.envelopeSha256(), "0".repeat(64), agency(), right.openedAt()),
                player.signer());
    }

    /** Signed as of the time when the certificate was valid, since a sound client refuses to sign with it now. */
    private byte[] late(Opened opened) {
        return signed(Receipt.of(opened, clock.instant().minus(EARLIER)), expired);
    }

    private static byte[] signed(Receipt receipt, OwnKey key) {
        return receipt.sign(key).orElseThrow();
    }
}
