// SPDX-License-Identifier: Apache-2.0
package org.postern.app.breakglass;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postern.app.breakglass.Breaking.Reach;
import org.postern.app.breakglass.Breaking.Why;
import org.postern.app.decision.Looked;
import org.postern.app.decision.Redecision;
import org.postern.app.people.PeopleSettings;
import org.postern.app.people.Person;
import org.postern.app.people.Role;
import org.postern.app.review.ReleaseReasons;
import org.postern.app.review.ReleaseRecorder;
import org.postern.app.review.ReviewCase;
import org.postern.app.submission.Submission;
import org.postern.app.submission.SubmissionStore;
import org.postern.protocol.Acknowledge;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a person of the sender's side go beyond the rules for serious harm: one submission, one recipient of its protocol, up
 * to the protocol's ceiling, after a fresh sign-in and with a reason. It goes at once, through the same gate.
 */
@Component
public class BreakGlassUses {

    private static final Acknowledge ACKNOWLEDGE = new Acknowledge(Duration.ofHours(1), Duration.ofHours(1), "");
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);
    private static final int SHORTEST = 20;
    private static final int LONGEST = 2_000;

    private final SubmissionStore submissions;
    private final ReviewCase cases;
    private final Redecision redecision;
    private final BreakGlassRelease release;
    private final ReleaseRecorder recorder;
    private final BreakGlassRecord records;
    private final BreakGlassStore store;
    private final PeopleSettings people;
    private final Clock clock;

    BreakGlassUses(
            SubmissionStore submissions,
            ReviewCase cases,
            Redecision redecision,
            BreakGlassRelease release,
            ReleaseRecorder recorder,
            BreakGlassRecord records,
            BreakGlassStore store,
            PeopleSettings people,
            Clock clock) {
        this.submissions = submissions;
        this.cases = cases;
        this.redecision = redecision;
        this.release = release;
        this.recorder = recorder;
        this.records = records;
        this.store = store;
        this.people = people;
        this.clock = clock;
    }

    /** To whom this person could go how far; places in the document, no values. */
    @Transactional(readOnly = true)
    public Breaking offer(Person person, UUID id) {
        Optional<Submission> submission = mine(person, id);
        if (submission.isEmpty()) {
            return new Breaking.Refused(Why.UNKNOWN);
        }
        if (store.suspendedSince(person.id()).isPresent()) {
            return new Breaking.Refused(Why.SUSPENDED);
        }
        return cases.document(submission.get())
                .<Breaking>map(document ->
                        new Breaking.Offered(redecision.decisions(submission.get(), document).stream()
                                .flatMap(decision -> Ceiling.of(document.type(), decision).stream()
                                        .filter(ceiling -> ceiling.lets(roles(person)))
                                        .map(ceiling -> new Reach(
                                                decision.recipient().agency().id(),
                                                decision.recipient().agency().name(),
                                                decision.recipient().unit(),
                                                decision.protocol().id(),
                                                ceiling.fields())))
                                .toList()))
                .orElseGet(() -> new Breaking.Refused(Why.TOO_LATE));
    }

    @Transactional
    public Breaking release(Person person, BreakGlassRequest request) {
        Optional<Submission> submission = mine(person, request.submission());
        if (submission.isEmpty()) {
            return new Breaking.Refused(Why.UNKNOWN);
        }
        return refusal(person, request)
                .<Breaking>map(Breaking.Refused::new)
                .orElseGet(() -> cases.of(submission.get(), request.recipient(), request.unit())
                        .map(open -> release(person, request, open))
                        .orElseGet(() -> new Breaking.Refused(Why.TOO_LATE)));
    }

    private Optional<Why> refusal(Person person, BreakGlassRequest request) {
        if (!isFresh(person.signedInAt())) {
            return Optional.of(Why.SIGN_IN_AGAIN);
        }
        if (store.suspendedSince(person.id()).isPresent()) {
            return Optional.of(Why.SUSPENDED);
        }
        boolean reasoned = ReleaseReasons.allows(ReleaseReasons.Use.BREAK_GLASS, request.reason())
                && request.note().strip().length() >= SHORTEST
                && request.note().length() <= LONGEST;
        return reasoned ? Optional.empty() : Optional.of(Why.NO_REASON);
    }

    private Breaking release(Person person, BreakGlassRequest request, ReviewCase.Open open) {
        Optional<Ceiling> ceiling =
                Ceiling.of(open.document().type(), open.decision()).filter(found -> found.lets(roles(person)));
        if (ceiling.isEmpty()) {
            return new Breaking.Refused(Why.NOT_ALLOWED);
        }
        Set<String> all = ceiling.get().pointers();
        Set<String> wanted = request.pointers().isEmpty() ? all : request.pointers();
        if (!all.containsAll(wanted)) {
            return new Breaking.Refused(Why.BEYOND_CEILING);
        }
        var lifted = ceiling.get().lifted(wanted);
        Looked looked = release.look(open, lifted);
        var stopped = looked.stopped(lifted.keySet());
        if (!looked.outcome().goesOut() || stopped.size() == lifted.size()) {
            return new Breaking.Refused(Why.NOTHING_GOES);
        }
        ReleaseRecorder.Recorded recorded = recorder.record(
                open.submission(),
                open.key(),
                looked.outcome().asking(field -> false),
                new ReleaseRecorder.Sending(true, Optional.of(ACKNOWLEDGE)));
        UUID delivery = recorded.delivery().orElseThrow();
        UUID id = records.released(person, request, open, wanted, recorded.decision(), delivery);
        return new Breaking.Released(id, delivery, stopped);
    }

    private boolean isFresh(Instant signedInAt) {
        Instant now = clock.instant();
        return !signedInAt.isBefore(now.minus(people.freshFor())) && !signedInAt.isAfter(now.plus(CLOCKS_DIFFER));
    }

    private static Set<String> roles(Person person) {
        return person.roles().stream().map(Role::id).collect(Collectors.toSet());
    }

    private Optional<Submission> mine(Person person, UUID id) {
        return submissions.find(id).filter(submission -> submission.isOf(person.agency()));
    }
}
