// SPDX-License-Identifier: Apache-2.0
package org.postern.app.chaos;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.Mailbox;
import org.postern.app.testing.PushReceiver;
import org.postern.app.testing.PushReceiver.Answer;
import org.postern.app.testing.PushReceiver.Pushed;
import org.postern.app.testing.Reply;
import org.postern.app.testing.TestAgencies;
import org.postern.app.testing.TestDocuments;
import org.postern.document.DocumentType;
import org.postern.envelope.pki.CertificateUse;

/** Several agencies that send, and everyone they send to. */
final class Traffic {

    /** Words that stand in every document and must not be found on disk. */
    static final List<String> PLANTED =
            List.of("Quenneville-Tarrant", "velvet lantern harbour", "17 Zephyrine Parade", "ZX9 9QQ");

    private static final String CHANGES = """
            {"/child/name/family": "Quenneville-Tarrant", "/child/homeAddress":
              {"lines": ["17 Zephyrine Parade"], "town": "Grays", "postcode": "ZX9 9QQ"}}""";
    private static final int SEND_EVERY_MILLIS = 20;
    private static final int COLLECT_EVERY_MILLIS = 100;

    private final GatewayProcess gateway;
    private final Random random;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(16);
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final Map<String, Recipient> recipients = new ConcurrentHashMap<>();
    private final List<Sender> senders;

    Traffic(GatewayProcess gateway, PushReceiver push, Random random) throws Exception {
        this.gateway = gateway;
        this.random = random;
        push.always(this::pushed);
        this.senders = List.of(
                sender(TestAgencies.FOSTERING, TestDocuments::placement),
                sender(
                        "home-ty-derw",
                        () -> TestDocuments.example(DocumentType.PLACEMENT_NOTIFICATION, "home-admits-a-child")),
                sender(
                        TestAgencies.WIGAN_INTERVIEWS,
                        () -> TestDocuments.interview()
                                .with("{\"/summary\": \"They met at the velvet lantern harbour.\"}")),
                sender(
                        TestAgencies.THURROCK,
                        () -> TestDocuments.risk().with("{\"/summary\": \"Seen near the velvet lantern harbour.\"}")));
    }

    private Sender sender(String agency, java.util.function.Supplier<TestDocuments> documents) {
        return new Sender(caller(agency), () -> documents.get().with(CHANGES), this::meetRecipients);
    }

    void start() {
        senders.forEach(sender -> every(SEND_EVERY_MILLIS, sender));
    }

    private void every(int millis, Runnable work) {
        threads.scheduleWithFixedDelay(
                () -> {
                    try {
                        work.run();
                    } catch (Throwable failure) {
                        failures.add(failure);
                    }
                },
                0,
                millis,
                TimeUnit.MILLISECONDS);
    }

    private void meetRecipients(Reply accepted) {
        accepted.json().path("recipients").forEach(recipient -> {
            if (recipient.path("outcome").asString().startsWith("sent")) {
                recipient(recipient.path("agency").asString());
            }
        });
    }

    private Recipient recipient(String agency) {
        return recipients.computeIfAbsent(agency, id -> {
            Recipient recipient = new Recipient(new Mailbox(caller(id), gateway.pki()));
            every(COLLECT_EVERY_MILLIS, recipient);
            return recipient;
        });
    }

    private ApiCaller caller(String agency) {
        gateway.pki().complete(agency);
        return new ApiCaller(gateway, agency, gateway.pki().of(agency, CertificateUse.CLIENT));
    }

    /** Now and then it fails; else it answers with the receipt, or promises one. */
    private Answer pushed(Pushed pushed) {
        int chance = random.nextInt(10);
        if (chance < 2) {
            return new Answer(503, new byte[0]);
        }
        Recipient recipient = recipient(pushed.path().substring(1));
        var opened = recipient.take(pushed);
        return chance < 6 ? new Answer(200, recipient.mailbox().receiptFor(opened)) : new Answer(202, new byte[0]);
    }

    List<Sender> senders() {
        return senders;
    }

    Map<String, Recipient> recipients() {
        return recipients;
    }

    List<Throwable> failures() {
        return List.copyOf(failures);
    }

    void stop() {
        threads.shutdownNow();
    }
}
