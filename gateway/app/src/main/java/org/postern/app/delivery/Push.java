// SPDX-License-Identifier: Apache-2.0
package org.postern.app.delivery;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import org.apache.camel.ProducerTemplate;
import org.postern.app.pipeline.ReceiptMessage;
import org.postern.envelope.StatementCheck;
import org.springframework.stereotype.Component;

/**
 * Pushes an envelope by HTTPS POST. An answer of 200 carries the signed receipt; 202 promises it for later; anything else is
 * tried again with growing waits, and parked when that is hopeless. The bytes and the id stay the same, so that a
 * recipient that was reached twice counts once.
 */
@Component
class Push {

    private static final Duration WHILE_BUSY = Duration.ofMillis(300);

    private final PushClient client;
    private final PushOutcome outcome;
    private final ProducerTemplate pipeline;
    private final DeliverySettings settings;
    private final Backoff backoff;
    private final Map<String, Semaphore> lanes = new ConcurrentHashMap<>();

    Push(PushClient client, PushOutcome outcome, ProducerTemplate pipeline, DeliverySettings settings) {
        this.client = client;
        this.outcome = outcome;
        this.pipeline = pipeline;
        this.settings = settings;
        this.backoff = new Backoff(settings.firstRetry(), settings.longestRetry(), RandomGenerator.getDefault());
    }

    NextTry toRecipient(Delivery delivery, String address) {
        Semaphore lane =
                lanes.computeIfAbsent(delivery.recipient(), recipient -> new Semaphore(settings.pushesPerRecipient()));
        if (!lane.tryAcquire()) {
            return new NextTry.Again(WHILE_BUSY);
        }
        try {
            return outcome.clearedToLeave(delivery)
                    .map(envelope -> push(delivery, address, envelope))
                    .orElseGet(() -> new NextTry.Again(settings.heldRecheck()));
        } finally {
            lane.release();
        }
    }

    private NextTry push(Delivery delivery, String address, DeliveryStore.Envelope envelope) {
        Optional<HttpResponse<byte[]>> response = send(delivery, address, envelope);
        int status = response.map(HttpResponse::statusCode).orElse(0);
        if (status == 200) {
            outcome.handedOver(delivery);
            pipeline.requestBody(
                    "direct:receipt",
                    new ReceiptMessage(
                            delivery.recipient(), delivery.id(), response.get().body()));
            return new NextTry.Settled();
        }
        if (status == 202) {
            outcome.handedOver(delivery);
            return new NextTry.Settled();
        }
        int failures = outcome.failed(delivery, status, settings.parkAfter());
        return failures >= settings.parkAfter() ? new NextTry.Settled() : new NextTry.Again(backoff.after(failures));
    }

    private Optional<HttpResponse<byte[]>> send(Delivery delivery, String address, DeliveryStore.Envelope envelope) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(settings.pushTimeout())
                .header("Content-Type", "application/pkcs7-mime")
                .header("Postern-Envelope", delivery.id().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(envelope.bytes()))
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.http().sendAsync(request, head -> new BoundedBody(StatementCheck.LARGEST));
        try {
            return Optional.of(answer.get(settings.pushTimeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException notAnswered) {
            answer.cancel(true);
            return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
