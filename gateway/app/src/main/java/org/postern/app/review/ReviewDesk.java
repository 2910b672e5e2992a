// SPDX-License-Identifier: Apache-2.0
package org.postern.app.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postern.app.decision.Adjustment;
import org.postern.app.evidence.Act;
import org.postern.app.evidence.Evidence;
import org.postern.app.people.Person;
import org.postern.app.people.Role;
import org.postern.app.review.Answering.Why;
import org.postern.redaction.HeldField;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where reviewers work: the queue of a unit, which belongs to nobody alone. Whoever takes a review keeps it from colleagues
 * for a while only, and a run-out clock brings it to the deputy's queue as well.
 */
@Component
public class ReviewDesk {

    private final ReviewStore reviews;
    private final ReviewDeskStore desk;
    private final ReviewCase cases;
    private final Answers answers;
    private final ReviewDecisions decisions;
    private final ReviewSettings settings;
    private final Evidence evidence;
    private final JsonMapper json;

    ReviewDesk(
            ReviewStore reviews,
            ReviewDeskStore desk,
            ReviewCase cases,
            Answers answers,
            ReviewDecisions decisions,
            ReviewSettings settings,
            Evidence evidence,
            JsonMapper json) {
        this.reviews = reviews;
        this.desk = desk;
        this.cases = cases;
        this.answers = answers;
        this.decisions = decisions;
        this.settings = settings;
        this.evidence = evidence;
        this.json = json;
    }

    /** What becomes of an attempt to take a review. */
    public enum Claiming {
        CLAIMED,
        /** A colleague has it. */
        TAKEN,
        DECIDED_BEFORE,
        /** Not this person's, or none; said in one way. */
        UNKNOWN
    }

    /** Open reviews that this person may decide, the soonest due first. */
    public List<Waiting> queue(Person person) {
        Reviewer reviewer = Reviewer.person(person);
        return person.is(Role.REVIEWER)
                ? desk.open(person.agency(), settings.claim()).stream()
                        .filter(row -> row.review().isFor(reviewer))
                        .map(row -> row.to(reviewer))
                        .toList()
                : List.of();
    }

    @Transactional
    public Claiming claim(Person person, UUID id) {
        Optional<Review> review = mine(person, id);
        if (review.isEmpty()) {
            return Claiming.UNKNOWN;
        }
        if (review.get().decidedAt().isPresent()) {
            return Claiming.DECIDED_BEFORE;
        }
        return desk.claim(id, person.id(), settings.claim()) ? Claiming.CLAIMED : Claiming.TAKEN;
    }

    /** Gives a review back to the queue; without effect where it is not this person's. */
    @Transactional
    public void unclaim(Person person, UUID id) {
        desk.unclaim(id, person.id());
    }

    /** The proposed disclosure with all values; that somebody looked is in the ledger with the look. */
    @Transactional
    public Showing show(Person person, UUID id) {
        Optional<Review> mine = mine(person, id);
        if (mine.isEmpty()) {
            return new Showing.Refused(Why.UNKNOWN);
        }
        Review review = mine.get();
        if (review.decidedAt().isPresent()) {
            return new Showing.Refused(Why.DECIDED_BEFORE);
        }
        return cases.of(review)
                .<Showing>map(open -> shown(person, review, open))
                .orElseGet(() -> new Showing.Refused(Why.TOO_LATE));
    }

    /** Carries the answer out; see {@link ReviewDecisions#decide}. */
    public Answering decide(Person person, UUID id, ReviewAnswer answer) {
        return person.is(Role.REVIEWER)
                ? decisions.decide(id, Reviewer.person(person), answer)
                : new Answering.Refused(Why.UNKNOWN);
    }

    private Showing shown(Person person, Review review, ReviewCase.Open open) {
        evidence.record(
                Act.REVIEW_SHOWN,
                review.id(),
                review.submission(),
                Optional.of(open.key()),
                evidence.statement().put("by", person.id()).put("recipient", review.recipient()));
        Adjustment before = answers.adjustment(
                answers.given(open, Optional.of(review.id())), () -> cases.look(open, Adjustment.none()));
        return new Showing.Shown(new Proposals(review, cases.look(open, before), asked(review, open)).write());
    }

    private Map<String, HeldField> asked(Review review, ReviewCase.Open open) {
        JsonNode detail = json.readTree(open.key().open("review/" + review.id(), reviews.detail(review.id())));
        Map<String, HeldField> asked = new HashMap<>();
        for (JsonNode field : detail) {
            HeldField held = new HeldField(
                    field.path("pointer").asString(),
                    field.path("path").asString(),
                    kind(review),
                    field.path("code").asString(),
                    field.path("reason").asString());
            asked.put(held.pointer(), held);
        }
        return asked;
    }

    private static HeldField.Kind kind(Review review) {
        return java.util.Arrays.stream(HeldField.Kind.values())
                .filter(kind -> kind.id().equals(review.kind()))
                .findFirst()
                .orElseThrow();
    }

    private Optional<Review> mine(Person person, UUID id) {
        return person.is(Role.REVIEWER)
                ? reviews.find(id).filter(review -> review.isFor(Reviewer.person(person)))
                : Optional.empty();
    }
}
