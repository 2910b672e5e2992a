// SPDX-License-Identifier: Apache-2.0
package org.postern.app.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postern.envelope.Opened;
import org.postern.envelope.Opener;
import org.postern.envelope.Receipt;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.OwnKey;
import tools.jackson.databind.JsonNode;

/** A recipient at its mailbox: lists, fetches, opens and receipts. */
public final class Mailbox {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ApiCaller caller;
    private final TestPki pki;

    public Mailbox(ApiCaller caller, TestPki pki) {
        this.caller = caller;
        this.pki = pki;
    }

    public ApiCaller caller() {
        return caller;
    }

    /** Everything that waits. */
    public List<UUID> waiting() {
        return caller.get("/inbox?limit=500")
                .json()
                .path("items")
                .valueStream()
                .map(item -> UUID.fromString(item.path("id").asString()))
                .toList();
    }

    /** Waits until the sender's submission has an envelope here, and gives its id. */
    public UUID awaitEnvelope(ApiCaller sender, UUID submission) {
        UUID envelope = await().atMost(PATIENCE)
                .until(() -> status(sender, submission).flatMap(Mailbox::envelope), Optional::isPresent)
                .orElseThrow();
        await().atMost(PATIENCE).until(() -> waiting().contains(envelope));
        return envelope;
    }

    /** What the sender sees about this recipient; the newest where there are several. */
    public Optional<JsonNode> status(ApiCaller sender, UUID submission) {
        return sender.get("/submissions/" + submission)
                .json()
                .path("recipients")
                .valueStream()
                .filter(recipient -> recipient.path("agency").asString().equals(caller.agency()))
                .reduce((first, second) -> second);
    }

    public String state(ApiCaller sender, UUID submission) {
        return status(sender, submission)
                .map(status -> status.path("state").asString(""))
                .orElse("");
    }

    public void awaitState(ApiCaller sender, UUID submission, String state) {
        await().atMost(PATIENCE).until(() -> state(sender, submission).equals(state));
    }

    private static Optional<UUID> envelope(JsonNode status) {
        return status.path("envelope").isString()
                ? Optional.of(UUID.fromString(status.path("envelope").asString()))
                : Optional.empty();
    }

    public Reply fetch(UUID envelope) {
        return caller.get("/inbox/" + envelope);
    }

    public Opened open(byte[] envelope) {
        OwnKey own = pki.of(caller.agency(), CertificateUse.DECRYPT);
        return new Opener(pki.check()).open(envelope, own, Instant.now()).orElseThrow();
    }

    /** Waits for the submission's envelope, fetches and opens it. */
    public Opened collect(ApiCaller sender, UUID submission) {
        return open(fetch(awaitEnvelope(sender, submission)).body());
    }

    public byte[] receiptFor(Opened opened) {
        return sign(Receipt.of(opened, Instant.now()), caller.agency());
    }

    /** A receipt, signed by whomever. */
    public byte[] sign(Receipt receipt, String signer) {
        return receipt.sign(pki.of(signer, CertificateUse.SIGN)).orElseThrow();
    }

    public Reply sendReceipt(UUID envelope, byte[] receipt) {
        return caller.post("/inbox/" + envelope + "/receipt", "application/pkcs7-mime", receipt);
    }
}
