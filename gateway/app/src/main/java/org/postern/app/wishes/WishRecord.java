// SPDX-License-Identifier: Apache-2.0
package org.postern.app.wishes;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.postern.app.evidence.Act;
import org.postern.app.evidence.Evidence;
import org.postern.app.people.Person;
import org.postern.app.review.ReviewCase;
import org.postern.app.submission.Submission;
import org.postern.app.submission.SubmissionStore;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Writes down who looked at a child's wishes, and who went against one. */
@Component
class WishRecord {

    private final WishOverrideStore store;
    private final SubmissionStore submissions;
    private final Evidence evidence;

    WishRecord(WishOverrideStore store, SubmissionStore submissions, Evidence evidence) {
        this.store = store;
        this.submissions = submissions;
        this.evidence = evidence;
    }

    void shown(Person person, Submission submission) {
        evidence.record(
                Act.WISHES_SHOWN,
                submission.id(),
                submission.id(),
                submissions.key(submission.id()),
                evidence.statement().put("by", person.id()));
    }

    UUID overridden(Person person, WishOverride request, ReviewCase.Open open, UUID decision, UUID delivery) {
        UUID id = UUID.randomUUID();
        ObjectNode detail = evidence.statement();
        new TreeSet<>(request.elements()).forEach(detail.putArray("elements")::add);
        detail.put("note", request.note());
        byte[] sealed = open.key().seal("wish/" + id, detail.toString().getBytes(StandardCharsets.UTF_8));
        store.insert(new WishOverrideStore.New(id, request, decision, delivery, person.id(), sealed));
        evidence.record(
                Act.WISH_OVERRIDDEN,
                id,
                open.submission().id(),
                Optional.of(open.key()),
                detail.put("by", person.id())
                        .put("recipient", request.recipient())
                        .put("unit", request.unit())
                        .put("reason", request.reason())
                        .put("delivery", delivery.toString()));
        return id;
    }
}
