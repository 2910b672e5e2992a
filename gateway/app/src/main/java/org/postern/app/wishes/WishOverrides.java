// SPDX-License-Identifier: Apache-2.0
package org.postern.app.wishes;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postern.app.decision.Adjustment;
import org.postern.app.decision.Looked;
import org.postern.app.decision.Redecision;
import org.postern.app.people.Person;
import org.postern.app.people.Role;
import org.postern.app.review.Answers;
import org.postern.app.review.ReleaseReasons;
import org.postern.app.review.ReleaseRecorder;
import org.postern.app.review.ReviewCase;
import org.postern.app.submission.Submission;
import org.postern.app.submission.SubmissionStore;
import org.postern.app.wishes.Overriding.Why;
import org.postern.document.Document;
import org.postern.protocol.Acknowledge;
import org.postern.protocol.FieldDecision;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a reviewer go against what the child asked, towards one recipient: the wish drives the decision, and a person may
 * weigh it against harm. What goes carries an instruction that the recipient must say it has read.
 */
@Component
public class WishOverrides {

    private static final Acknowledge ACKNOWLEDGE = new Acknowledge(Duration.ofHours(1), Duration.ofHours(4), "");
    private static final int SHORTEST = 10;
    private static final int LONGEST = 2_000;

    private final SubmissionStore submissions;
    private final ReviewCase cases;
    private final Redecision redecision;
    private final Answers answers;
    private final WishLifts lifts;
    private final ReleaseRecorder recorder;
    private final WishRecord records;

    WishOverrides(
            SubmissionStore submissions,
            ReviewCase cases,
            Redecision redecision,
            Answers answers,
            WishLifts lifts,
            ReleaseRecorder recorder,
            WishRecord records) {
        this.submissions = submissions;
        this.cases = cases;
        this.redecision = redecision;
        this.answers = answers;
        this.lifts = lifts;
        this.recorder = recorder;
        this.records = records;
    }

    /** The wishes of one document with what they keep from whom; that it was shown is in the ledger. */
    @Transactional
    public Overriding show(Person person, UUID id) {
        Optional<Submission> submission = mine(person, id);
        if (submission.isEmpty()) {
            return new Overriding.Refused(Why.UNKNOWN);
        }
        Optional<Document> document = cases.document(submission.get());
        if (document.isEmpty()) {
            return new Overriding.Refused(Why.TOO_LATE);
        }
        records.shown(person, submission.get());
        return new Overriding.Shown(id, new WishEffects(redecision, submission.get(), document.get()).all());
    }

    @Transactional
    public Overriding override(Person person, WishOverride request) {
        Optional<Submission> submission = mine(person, request.submission());
        if (submission.isEmpty()) {
            return new Overriding.Refused(Why.UNKNOWN);
        }
        int length = request.note().strip().length();
        if (!ReleaseReasons.allows(ReleaseReasons.Use.WISH, request.reason())
                || length < SHORTEST
                || request.note().length() > LONGEST) {
            return new Overriding.Refused(Why.NO_REASON);
        }
        return cases.of(submission.get(), request.recipient(), request.unit())
                .map(open -> override(person, request, open))
                .orElseGet(() -> new Overriding.Refused(Why.TOO_LATE));
    }

    private Overriding override(Person person, WishOverride request, ReviewCase.Open open) {
        Map<String, FieldDecision> lifted = new LinkedHashMap<>(lifts.of(open));
        for (String element : request.elements()) {
            Map<String, FieldDecision> wider = lifts.of(open, element);
            if (wider.isEmpty()) {
                return new Overriding.Refused(Why.NO_WISH);
            }
            lifted.putAll(wider);
        }
        return request.elements().isEmpty() ? new Overriding.Refused(Why.NO_WISH) : send(person, request, open, lifted);
    }

    private Overriding send(
            Person person, WishOverride request, ReviewCase.Open open, Map<String, FieldDecision> lifted) {
        Adjustment standing = answers.standing(open, () -> cases.look(open, Adjustment.none()));
        Looked looked = cases.look(open, standing.with(lifted));
        List<String> stopped = looked.stopped(lifted.keySet());
        if (!looked.outcome().goesOut() || stopped.size() == lifted.size()) {
            return new Overriding.Refused(Why.NOTHING_GOES);
        }
        var asked = answers.asked(open);
        ReleaseRecorder.Recorded recorded = recorder.record(
                open.submission(),
                open.key(),
                looked.outcome().asking(field -> !asked.contains(field.pointer())),
                new ReleaseRecorder.Sending(false, Optional.of(ACKNOWLEDGE)));
        UUID delivery = recorded.delivery().orElseThrow();
        UUID id = records.overridden(person, request, open, recorded.decision(), delivery);
        return new Overriding.Released(id, delivery, stopped);
    }

    /** The document's own side decides: the agency that said it, or the one that it speaks for. */
    private Optional<Submission> mine(Person person, UUID id) {
        return person.is(Role.REVIEWER)
                ? submissions.find(id).filter(submission -> submission.isOf(person.agency()))
                : Optional.empty();
    }
}
