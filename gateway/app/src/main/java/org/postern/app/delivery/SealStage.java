// SPDX-License-Identifier: Apache-2.0
package org.postern.app.delivery;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.postern.app.agency.AgencyCertificates;
import org.postern.app.agency.GatewayKeys;
import org.postern.app.agency.Trust;
import org.postern.app.alert.AlertKind;
import org.postern.app.alert.AlertStore;
import org.postern.app.decision.DecisionStore;
import org.postern.app.evidence.Act;
import org.postern.app.evidence.Evidence;
import org.postern.app.storage.SubmissionKey;
import org.postern.app.submission.Submission;
import org.postern.app.submission.SubmissionStore;
import org.postern.envelope.Disclosure;
import org.postern.envelope.SealedEnvelope;
import org.postern.envelope.Sealer;
import org.postern.envelope.pki.KnownCertificate;
import org.postern.envelope.pki.Verdict;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Seals a delivery's envelope, once, after a last look; or holds it and tells its sender. */
@Component
public class SealStage {

    private final DeliveryStore deliveries;
    private final SubmissionStore submissions;
    private final DecisionStore decisions;
    private final Recheck recheck;
    private final SealedAnew anew;
    private final AgencyCertificates certificates;
    private final GatewayKeys keys;
    private final Trust trust;
    private final Evidence evidence;
    private final AlertStore alerts;
    private final JsonMapper json;
    private final Clock clock;

    SealStage(
            DeliveryStore deliveries,
            SubmissionStore submissions,
            DecisionStore decisions,
            Recheck recheck,
            SealedAnew anew,
            AgencyCertificates certificates,
            GatewayKeys keys,
            Trust trust,
            Evidence evidence,
            AlertStore alerts,
            JsonMapper json,
            Clock clock) {
        this.deliveries = deliveries;
        this.submissions = submissions;
        this.decisions = decisions;
        this.recheck = recheck;
        this.anew = anew;
        this.certificates = certificates;
        this.keys = keys;
        this.trust = trust;
        this.evidence = evidence;
        this.alerts = alerts;
        this.json = json;
        this.clock = clock;
    }

    /** The delivery as it stands afterwards. */
    @Transactional
    public Delivery handle(UUID id) {
        Delivery delivery = deliveries.lock(id).orElseThrow();
        if (delivery.state() == DeliveryState.QUEUED || delivery.state() == DeliveryState.HELD) {
            Recheck.Finding finding = recheck.look(delivery);
            if (finding instanceof Recheck.Finding.Clear) {
                letOut(delivery);
            } else if (finding instanceof Recheck.Finding.Hold hold) {
                if (!anew.instead(delivery, hold.cause())) {
                    hold(delivery, hold.cause());
                }
            } else if (finding instanceof Recheck.Finding.Stop stop) {
                deliveries.move(id, stop.state(), Optional.empty());
            }
        }
        return deliveries.find(id).orElseThrow();
    }

    private void letOut(Delivery delivery) {
        if (deliveries.envelope(delivery.id()).isPresent()) {
            deliveries.letOut(delivery.id());
            return;
        }
        Submission submission = submissions.find(delivery.submission()).orElseThrow();
        SubmissionKey key = submissions.key(submission.id()).orElseThrow();
        JsonNode content = json.readTree(key.open("delivery/" + delivery.id(), deliveries.disclosure(delivery.id())));
        byte[] manifest = json.writeValueAsBytes(content.get("manifest"));
        seal(delivery, submission, content).either(envelope -> store(delivery, key, envelope, manifest), refusal -> {
            hold(delivery, refusal.code() + " " + refusal.text());
            return null;
        });
    }

    private Verdict<DeliveryStore.Envelope> seal(Delivery delivery, Submission submission, JsonNode content) {
        DecisionStore.ProtocolVersion protocol =
                decisions.find(delivery.decision()).orElseThrow().protocol().orElseThrow();
        Disclosure disclosure = new Disclosure(
                delivery.id().toString(),
                deliveries.shownSender(delivery.id()),
                delivery.recipient(),
                delivery.unit().isEmpty() ? null : delivery.unit(),
                protocol.id() + "/" + protocol.version(),
                content.get("disclosure"),
                content.get("manifest"));
        Sealer sealer = new Sealer(keys.messages(), trust.check());
        return certificates.forSealing(delivery.recipient()).then(fit -> {
            KnownCertificate recipient = fit.certificate();
            return sealer.seal(disclosure, recipient, clock.instant()).map(made -> envelope(made, recipient));
        });
    }

    private static DeliveryStore.Envelope envelope(SealedEnvelope sealed, KnownCertificate recipient) {
        return new DeliveryStore.Envelope(sealed.bytes(), sealed.sent(), recipient.sha256());
    }

    private Void store(Delivery delivery, SubmissionKey key, DeliveryStore.Envelope envelope, byte[] manifest) {
        evidence.record(
                Act.ENVELOPE_SEALED,
                delivery.id(),
                delivery.submission(),
                Optional.of(key),
                evidence.statement()
                        .put("recipient", delivery.recipient())
                        .put("envelopeSha256", envelope.sent().envelopeSha256())
                        .put("certificateSha256", envelope.certificate())
                        .put("openingNonceSha256", envelope.sent().openingNonceSha256())
                        .put("issued", envelope.sent().issued().toString()));
        // Last, because other envelopes for this recipient wait from here to the commit.
        deliveries.sealed(delivery.id(), envelope, key.seal("manifest/" + delivery.id(), manifest));
        return null;
    }

    /** Told once for each cause, not at every look. */
    void hold(Delivery delivery, String cause) {
        if (delivery.cause().equals(Optional.of(cause))) {
            return;
        }
        deliveries.move(delivery.id(), DeliveryState.HELD, Optional.of(cause));
        Submission submission = submissions.find(delivery.submission()).orElseThrow();
        evidence.record(
                Act.DELIVERY_HELD,
                delivery.id(),
                submission.id(),
                submissions.key(submission.id()),
                evidence.statement().put("recipient", delivery.recipient()).put("cause", cause));
        alerts.raise(
                submission.agency(),
                AlertKind.HELD,
                Optional.of(submission.id()),
                "What goes to " + delivery.recipient() + " is held: " + cause);
    }
}
