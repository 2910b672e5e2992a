// SPDX-License-Identifier: Apache-2.0
package org.postern.app.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.app.testing.TestAgencies.ESSEX_POLICE;
import static org.postern.app.testing.TestAgencies.HEREFORDSHIRE;
import static org.postern.app.testing.TestAgencies.THURROCK;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.postern.app.people.Person;
import org.postern.app.people.Role;
import org.postern.app.review.Answering.Why;
import org.postern.app.review.ProposedDisclosure.ProposedField;
import org.postern.app.review.ProposedDisclosure.Standing;
import org.postern.app.review.ReviewAnswer.Choice;
import org.postern.app.review.ReviewAnswer.FieldAnswer;
import org.postern.app.review.ReviewDesk.Claiming;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.Ledgers;
import org.postern.app.testing.Mailbox;
import org.postern.app.testing.Reviews;
import org.postern.app.testing.TestDocuments;
import org.postern.app.testing.TestGateway;
import org.postern.app.testing.TestPeople;
import org.postern.envelope.Opened;

/** A unit's queue: what its reviewers see, what they may decide, and that none of them is needed alone. */
class ReviewDeskTest {

    private static final String ORGANISATION = "/outcomes/0/organisation";
    private static final Person REVIEWER = TestPeople.of(THURROCK, Role.REVIEWER);
    private static final Person COLLEAGUE = TestPeople.named("colleague", THURROCK, Role.REVIEWER);

    private final TestGateway gateway = TestGateway.shared();
    private final ApiCaller thurrock = gateway.as(THURROCK);
    private final Mailbox police = gateway.mailbox(ESSEX_POLICE);
    private final ReviewDesk desk = gateway.bean(ReviewDesk.class);

    @Test
    void showWhenReviewerOpensAReviewThenEveryFieldHasItsRuleAndTheLookIsInTheLedger() {
        UUID submission = thurrock.submit(TestDocuments.leaking()).id();
        UUID review = waiting(submission);

        ProposedDisclosure proposal = shown(REVIEWER, review);

        assertThat(proposal.fields()).allSatisfy(field -> {
            assertThat(field.rule()).isNotBlank();
            assertThat(field.sentence()).isNotBlank();
        });
        assertThat(field(proposal, ORGANISATION)).satisfies(field -> {
            assertThat(field.standing()).isEqualTo(Standing.HELD);
            assertThat(field.value()).isEqualTo("Saltmarsh Boathouse");
            assertThat(field.outgoing()).isEmpty();
            assertThat(field.heldCode()).contains("PST-3001");
            assertThat(field.releasable()).isTrue();
        });
        assertThat(field(proposal, "/places/1/name").standing()).isEqualTo(Standing.WITHHELD);
        assertThat(field(proposal, "/places/1/name").releasable()).isFalse();
        assertThat(field(proposal, "/child/name/family").standing()).isEqualTo(Standing.GOES);
        assertThat(Ledgers.kinds(gateway, submission)).contains("review-shown");
    }

    @Test
    void showWhenAskedByAnotherAgencyOrWithoutTheRoleThenIsAsUnknownAsOneThatNeverWasAndLeavesNoTrace() {
        UUID submission = thurrock.submit(TestDocuments.leaking()).id();
        UUID review = waiting(submission);
        Person stranger = TestPeople.of(HEREFORDSHIRE, Role.REVIEWER);
        Person unfit = TestPeople.named("auditor", THURROCK, Role.AUDITOR, Role.OPERATOR, Role.OFFICER);
        Person otherTeam = TestPeople.inUnit(REVIEWER, "another-team");

        for (Person person : List.of(stranger, unfit, otherTeam)) {
            assertThat(desk.show(person, review)).isEqualTo(desk.show(person, UUID.randomUUID()));
            assertThat(desk.claim(person, review)).isEqualTo(Claiming.UNKNOWN);
            assertThat(desk.decide(person, review, ReviewAnswer.no("not mine")))
                    .isEqualTo(new Answering.Refused(Why.UNKNOWN));
            assertThat(desk.queue(person)).noneMatch(one -> one.review().id().equals(review));
        }
        assertThat(Ledgers.kinds(gateway, submission)).doesNotContain("review-shown", "review-decided");
    }

    @Test
    void queueWhenClockHasRunOutThenTheDeputysTeamHasItAsWell() {
        UUID submission = thurrock.submit(TestDocuments.leaking()).id();
        UUID review = waiting(submission);
        Person deputy = TestPeople.inUnit(COLLEAGUE, "emergency-duty");
        assertThat(desk.queue(deputy)).noneMatch(one -> one.review().id().equals(review));

        gateway.jdbc()
                .sql("update review set escalated_at = clock_timestamp(), due_at = clock_timestamp() where id = :id")
                .param("id", review)
                .update();

        assertThat(desk.queue(deputy)).anySatisfy(one -> {
            assertThat(one.review().id()).isEqualTo(review);
            assertThat(one.asDeputy()).isTrue();
        });
        assertThat(desk.queue(TestPeople.inUnit(REVIEWER, "front-door")))
                .anyMatch(one -> one.review().id().equals(review) && !one.asDeputy());
        assertThat(desk.decide(deputy, review, ReviewAnswer.no("The child was promised.")))
                .isInstanceOf(Answering.Done.class);
    }

    @Test
    void claimWhenAColleagueHasItThenWaitsUntilThatLapsesOrIsGivenBack() {
        UUID review = waiting(thurrock.submit(TestDocuments.leaking()).id());

        assertThat(desk.claim(REVIEWER, review)).isEqualTo(Claiming.CLAIMED);
        assertThat(desk.claim(REVIEWER, review)).isEqualTo(Claiming.CLAIMED);
        assertThat(desk.claim(COLLEAGUE, review)).isEqualTo(Claiming.TAKEN);
        assertThat(desk.decide(COLLEAGUE, review, ReviewAnswer.no("no"))).isEqualTo(new Answering.Refused(Why.TAKEN));
        assertThat(Reviews.decide(thurrock, review, "keep", "no").code()).isEqualTo("PST-6254");
        desk.unclaim(COLLEAGUE, review);
        assertThat(desk.claim(COLLEAGUE, review)).isEqualTo(Claiming.TAKEN);

        gateway.jdbc()
                .sql("update review set claimed_at = claimed_at - interval '31 minutes' where id = :id")
                .param("id", review)
                .update();

        assertThat(desk.queue(COLLEAGUE))
                .anyMatch(one -> one.review().id().equals(review) && one.claim().isEmpty());
        assertThat(desk.claim(COLLEAGUE, review)).isEqualTo(Claiming.CLAIMED);
        desk.unclaim(COLLEAGUE, review);
        assertThat(desk.claim(REVIEWER, review)).isEqualTo(Claiming.CLAIMED);
    }

    @Test
    void decideWhenFieldIsReleasedThenItFollowsAndEachFieldIsInTheLedger() {
        UUID submission = thurrock.submit(TestDocuments.leaking()).id();
        police.awaitEnvelope(thurrock, submission);
        UUID review = waiting(submission);

        Answering answering = desk.decide(REVIEWER, review, releasing(ORGANISATION, "nothing-personal"));

        UUID delivery = ((Answering.Done) answering).delivery().orElseThrow();
        assertThat(police.awaitEnvelope(thurrock, submission)).isEqualTo(delivery);
        Opened opened = police.open(police.fetch(delivery).body());
        assertThat(opened.disclosure().at(ORGANISATION).asString()).isEqualTo("Saltmarsh Boathouse");
        assertThat(opened.disclosure().at("/places/1/name").isMissingNode()).isTrue();
        assertThat(Ledgers.kinds(gateway, submission)).contains("review-decided", "field-released");
        assertThat(desk.decide(COLLEAGUE, review, ReviewAnswer.no("too late")))
                .isEqualTo(new Answering.Refused(Why.DECIDED_BEFORE));
    }

    @Test
    void decideWhenAnswerGoesBeyondWhatTheReviewHoldsThenNothingIsRecorded() {
        UUID submission = thurrock.submit(TestDocuments.leaking()).id();
        UUID review = waiting(submission);

        assertThat(desk.decide(REVIEWER, review, releasing("/places/1/name", "missing-now")))
                .isEqualTo(new Answering.Refused(Why.NOT_HELD));
        assertThat(desk.decide(REVIEWER, review, releasing(ORGANISATION, "")))
                .isEqualTo(new Answering.Refused(Why.NO_REASON));
        assertThat(desk.decide(REVIEWER, review, releasing(ORGANISATION, "because-i-can")))
                .isEqualTo(new Answering.Refused(Why.NO_REASON));
        assertThat(desk.decide(REVIEWER, review, releasing(ORGANISATION, "not-needed")))
                .isEqualTo(new Answering.Refused(Why.NO_REASON));
        assertThat(desk.decide(REVIEWER, review, withholding("/version")))
                .isEqualTo(new Answering.Refused(Why.NOT_HELD));
        assertThat(desk.decide(
                        REVIEWER,
                        review,
                        new ReviewAnswer(
                                false,
                                List.of(new FieldAnswer(ORGANISATION, Choice.RELEASE, "missing-now", "")),
                                List.of(),
                                "both")))
                .isEqualTo(new Answering.Refused(Why.CONTRADICTORY));

        assertThat(desk.queue(REVIEWER)).anyMatch(one -> one.review().id().equals(review));
        assertThat(Ledgers.kinds(gateway, submission)).doesNotContain("review-decided", "field-released");
    }

    @Test
    void decideWhenMoreIsKeptThenTheFirstEnvelopeIsStoppedAndTheNextHasLess() {
        UUID submission = thurrock.submit(TestDocuments.leaking()).id();
        UUID first = police.awaitEnvelope(thurrock, submission);
        UUID review = waiting(submission);

        Answering answering = desk.decide(REVIEWER, review, withholding("/child/name/family"));

        UUID delivery = ((Answering.Done) answering).delivery().orElseThrow();
        assertThat(police.awaitEnvelope(thurrock, submission)).isEqualTo(delivery);
        assertThat(police.fetch(first).status()).isEqualTo(404);
        Opened opened = police.open(police.fetch(delivery).body());
        assertThat(opened.disclosure().toString() + opened.manifest())
                .doesNotContain("Mirza")
                .doesNotContain("Saltmarsh")
                .contains("Ayaan");
        assertThat(Ledgers.kinds(gateway, submission)).contains("field-withheld", "field-kept", "superseded");
    }

    @Test
    void decideWhenTwoReviewersAnswerAtOnceThenOneOfThemIsFirst() throws Exception {
        UUID submission = thurrock.submit(TestDocuments.leaking()).id();
        UUID review = waiting(submission);
        Callable<Answering> yes = () -> desk.decide(REVIEWER, review, releasing(ORGANISATION, "missing-now"));
        Callable<Answering> no = () -> desk.decide(COLLEAGUE, review, ReviewAnswer.no("The child was promised."));
        var pool = Executors.newFixedThreadPool(2);
        List<Answering> answers;
        try {
            var both = pool.invokeAll(List.of(yes, no));
            answers = List.of(both.get(0).get(), both.get(1).get());
        } finally {
            pool.shutdownNow();
        }

        assertThat(answers).filteredOn(Answering.Done.class::isInstance).hasSize(1);
        assertThat(answers).contains(new Answering.Refused(Why.DECIDED_BEFORE));
        assertThat(Ledgers.kinds(gateway, submission).stream().filter("review-decided"::equals))
                .hasSize(1);
    }

    private static ReviewAnswer releasing(String pointer, String reason) {
        return new ReviewAnswer(
                true, List.of(new FieldAnswer(pointer, Choice.RELEASE, reason, "")), List.of(), "Looked at it.");
    }

    private static ReviewAnswer withholding(String pointer) {
        return new ReviewAnswer(
                true, List.of(new FieldAnswer(pointer, Choice.WITHHOLD, "not-needed", "")), List.of(), "Less will do.");
    }

    private ProposedDisclosure shown(Person person, UUID review) {
        return ((Showing.Shown) desk.show(person, review)).proposal();
    }

    private static ProposedField field(ProposedDisclosure proposal, String pointer) {
        return proposal.fields().stream()
                .filter(field -> field.pointer().equals(pointer))
                .findFirst()
                .orElseThrow();
    }

    private UUID waiting(UUID submission) {
        return Reviews.waiting(thurrock, submission, ESSEX_POLICE, "leak");
    }
}
