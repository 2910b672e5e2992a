// SPDX-License-Identifier: Apache-2.0
package org.postern.app.acknowledgement;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postern.agency.AgencyRegistry;
import org.postern.app.alert.AlertKind;
import org.postern.app.alert.AlertStore;
import org.postern.app.delivery.Delivery;
import org.postern.app.delivery.DeliveryStore;
import org.postern.app.evidence.Act;
import org.postern.app.evidence.Evidence;
import org.postern.app.submission.Submission;
import org.postern.app.submission.SubmissionStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells sender and recipient of what no person has read in the time of its protocol: arriving is not being read. */
@Component
class Unread {

    private static final int BATCH = 200;

    private final AcknowledgementStore store;
    private final DeliveryStore deliveries;
    private final SubmissionStore submissions;
    private final AgencyRegistry registry;
    private final Evidence evidence;
    private final AlertStore alerts;
    private final TransactionTemplate transaction;

    Unread(
            AcknowledgementStore store,
            DeliveryStore deliveries,
            SubmissionStore submissions,
            AgencyRegistry registry,
            Evidence evidence,
            AlertStore alerts,
            TransactionTemplate transaction) {
        this.store = store;
        this.deliveries = deliveries;
        this.submissions = submissions;
        this.registry = registry;
        this.evidence = evidence;
        this.alerts = alerts;
        this.transaction = transaction;
    }

    /** Each in a transaction of its own. */
    void tell() {
        for (UUID id : store.overdue(BATCH)) {
            transaction.executeWithoutResult(status -> store.lockAwaited(id).ifPresent(this::tell));
        }
    }

    private void tell(AcknowledgementStore.Overdue overdue) {
        Delivery delivery = deliveries.find(overdue.delivery()).orElseThrow();
        Submission submission = submissions.find(delivery.submission()).orElseThrow();
        store.told(delivery.id());
        evidence.record(
                Act.ACKNOWLEDGEMENT_OVERDUE,
                delivery.id(),
                submission.id(),
                submissions.key(submission.id()),
                evidence.statement()
                        .put("recipient", delivery.recipient())
                        .put("within", overdue.within().toString())
                        .put("told", overdue.told() + 1));
        String time = words(overdue.within());
        alerts.raise(
                submission.agency(),
                AlertKind.NOT_ACKNOWLEDGED,
                Optional.of(submission.id()),
                "Nobody at " + name(delivery.recipient()) + " has said within " + time + " that a person read what went"
                        + " there. Ring them if the child is at risk now.");
        String unit = overdue.tell().isEmpty() ? delivery.unit() : overdue.tell();
        alerts.raise(
                delivery.recipient(),
                AlertKind.NOT_ACKNOWLEDGED,
                Optional.empty(),
                (unit.isEmpty() ? "" : "For " + unit + ": ") + "no person has acknowledged envelope " + delivery.id()
                        + " within " + time + ". Read it, and say so (postern acknowledge " + delivery.id() + ").");
    }

    private String name(String agency) {
        return registry.find(agency).map(found -> found.name()).orElse(agency);
    }

    private static String words(Duration time) {
        List<String> parts = new ArrayList<>();
        add(parts, time.toDays(), "day");
        add(parts, time.toHoursPart(), "hour");
        add(parts, time.toMinutesPart(), "minute");
        return String.join(" ", parts);
    }

    private static void add(List<String> parts, long count, String unit) {
        if (count > 0) {
            parts.add(count + " " + unit + (count == 1 ? "" : "s"));
        }
    }
}
