// SPDX-License-Identifier: Apache-2.0
package org.postern.app.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postern.app.acknowledgement.AcknowledgementStore;
import org.postern.app.delivery.Delivery;
import org.postern.app.delivery.DeliveryStore;
import org.postern.app.delivery.ReadableStore;
import org.postern.app.delivery.Recheck;
import org.postern.app.evidence.Act;
import org.postern.app.evidence.Evidence;
import org.postern.app.people.Person;
import org.postern.app.people.Role;
import org.postern.app.storage.SubmissionKey;
import org.postern.app.submission.SubmissionStore;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The inbox for people: reading in the console is a way of delivery like any other. What is shown is what was decided,
 * redacted, checked and sealed; before the first look it is checked again, as before a hand-over; each look is in the ledger.
 */
@Component
public class InboxDesk {

    private final InboxStore inbox;
    private final DeliveryStore deliveries;
    private final ReadableStore readables;
    private final SubmissionStore submissions;
    private final AcknowledgementStore acknowledgements;
    private final Recheck recheck;
    private final Evidence evidence;
    private final JsonMapper json;
    private final Clock clock;

    InboxDesk(
            InboxStore inbox,
            DeliveryStore deliveries,
            ReadableStore readables,
            SubmissionStore submissions,
            AcknowledgementStore acknowledgements,
            Recheck recheck,
            Evidence evidence,
            JsonMapper json,
            Clock clock) {
        this.inbox = inbox;
        this.deliveries = deliveries;
        this.readables = readables;
        this.submissions = submissions;
        this.acknowledgements = acknowledgements;
        this.recheck = recheck;
        this.evidence = evidence;
        this.json = json;
        this.clock = clock;
    }

    /** Of the person's unit, or of the whole agency for one without a unit. */
    public List<InboxItem> list(Person person, int limit, int offset) {
        return inbox.list(agency(person), unit(person), limit, offset);
    }

    /** Empty where it is not theirs, never was, was taken back before the first look, or waits for another check. */
    @Transactional
    public Optional<OpenedDisclosure> open(Person person, UUID id) {
        return find(person, id).flatMap(item -> {
            Delivery delivery = deliveries.lock(id).orElseThrow();
            boolean first = delivery.state().isBeforeHandOver();
            if (first && !(recheck.look(delivery) instanceof Recheck.Finding.Clear)) {
                return Optional.empty();
            }
            Optional<SubmissionKey> key = submissions.key(delivery.submission());
            return key.flatMap(open -> readables.find(id).map(hidden -> show(person, item, open, hidden)));
        });
    }

    private OpenedDisclosure show(Person person, InboxItem item, SubmissionKey key, byte[] hidden) {
        ObjectNode content = (ObjectNode) json.readTree(key.open("delivery/" + item.id(), hidden));
        // From here on it has left, so that a recall says truthfully what it could still stop.
        deliveries.leaving(item.id());
        evidence.record(
                Act.READ_IN_CONSOLE,
                item.id(),
                item.submission(),
                Optional.of(key),
                evidence.statement()
                        .put("recipient", person.agency())
                        .put("person", person.id())
                        .put("at", clock.instant().toString()));
        return new OpenedDisclosure(item, (ObjectNode) content.get("disclosure"), content.get("manifest"));
    }

    /** A signed-in person says that they have read it; the first to say so counts. False where there is nothing to read. */
    @Transactional
    public boolean acknowledge(Person person, UUID id) {
        Optional<InboxItem> item = find(person, id);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        item.ifPresent(read -> {
            if (acknowledgements.keepByPerson(id, person.id(), Role.OFFICER.id(), now)) {
                evidence.record(
                        Act.ACKNOWLEDGED,
                        id,
                        read.submission(),
                        submissions.key(read.submission()),
                        evidence.statement()
                                .put("recipient", person.agency())
                                .put("person", person.id())
                                .put("role", Role.OFFICER.id())
                                .put("readAt", now.toString()));
            }
        });
        return item.isPresent();
    }

    private Optional<InboxItem> find(Person person, UUID id) {
        return inbox.find(id, agency(person), unit(person));
    }

    private static String agency(Person person) {
        if (!person.is(Role.OFFICER)) {
            throw new AccessDeniedException("officers read the inbox");
        }
        return person.agency();
    }

    private static String unit(Person person) {
        return person.unit().orElse("");
    }
}
