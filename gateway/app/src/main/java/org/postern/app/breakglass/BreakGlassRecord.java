// SPDX-License-Identifier: Apache-2.0
package org.postern.app.breakglass;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.postern.app.alert.AlertKind;
import org.postern.app.alert.AlertStore;
import org.postern.app.evidence.Act;
import org.postern.app.evidence.Evidence;
import org.postern.app.people.Person;
import org.postern.app.review.ReleaseReasons;
import org.postern.app.review.ReviewCase;
import org.postern.app.submission.Submission;
import org.postern.validation.rule.WorkingDays;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Writes a use of break-glass down, and tells both controllers in the same transaction. */
@Component
class BreakGlassRecord {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final BreakGlassStore store;
    private final Evidence evidence;
    private final AlertStore alerts;
    private final Clock clock;

    BreakGlassRecord(BreakGlassStore store, Evidence evidence, AlertStore alerts, Clock clock) {
        this.store = store;
        this.evidence = evidence;
        this.alerts = alerts;
        this.clock = clock;
    }

    UUID released(
            Person person,
            BreakGlassRequest request,
            ReviewCase.Open open,
            Set<String> pointers,
            UUID decision,
            UUID delivery) {
        UUID id = UUID.randomUUID();
        Submission submission = open.submission();
        Instant due = due(clock.instant());
        ObjectNode detail = evidence.statement();
        new TreeSet<>(pointers).forEach(detail.putArray("pointers")::add);
        detail.put("note", request.note());
        store.insert(new BreakGlassStore.New(
                id,
                request,
                decision,
                delivery,
                person.agency(),
                submission.owner(),
                person.id(),
                open.key().seal("break-glass/" + id, detail.toString().getBytes(StandardCharsets.UTF_8)),
                due));
        evidence.record(
                Act.BREAK_GLASS,
                id,
                submission.id(),
                Optional.of(open.key()),
                detail.put("by", person.id())
                        .put("signedInAt", person.signedInAt().toString())
                        .put("recipient", request.recipient())
                        .put("unit", request.unit())
                        .put("reason", request.reason())
                        .put("delivery", delivery.toString())
                        .put("reviewBy", due.toString()));
        tell(submission, request, due);
        return id;
    }

    private void tell(Submission submission, BreakGlassRequest request, Instant due) {
        String why = ReleaseReasons.words(request.reason());
        for (String sender : new LinkedHashSet<>(List.of(submission.owner(), submission.agency()))) {
            alerts.raise(
                    sender,
                    AlertKind.BREAK_GLASS,
                    Optional.of(submission.id()),
                    "Somebody went beyond the sharing protocol for serious harm, towards " + request.recipient() + ": "
                            + why + ". Another person must review it by " + due + ".");
        }
        alerts.raise(
                request.recipient(),
                AlertKind.BREAK_GLASS,
                Optional.empty(),
                (request.unit().isEmpty() ? "" : "For " + request.unit() + ": ") + submission.agency()
                        + " has sent more than the sharing protocol lets go, for serious harm: " + why
                        + ". Open it now, and follow its handling instruction.");
    }

    /** The same time of day, one working day later in England and Wales. */
    static Instant due(Instant at) {
        ZonedDateTime here = at.atZone(LONDON);
        LocalDate day = WorkingDays.after(here.toLocalDate(), 1);
        return day.atTime(here.toLocalTime()).atZone(LONDON).toInstant();
    }
}
