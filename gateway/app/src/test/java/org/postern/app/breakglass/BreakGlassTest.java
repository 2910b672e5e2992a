// SPDX-License-Identifier: Apache-2.0
package org.postern.app.breakglass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.postern.app.testing.TestAgencies.ESSEX_POLICE;
import static org.postern.app.testing.TestAgencies.HEREFORDSHIRE;
import static org.postern.app.testing.TestAgencies.THURROCK;
import static org.postern.app.testing.TestAgencies.WIGAN;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postern.app.breakglass.BreakGlassReviews.Reviewing;
import org.postern.app.breakglass.Breaking.Why;
import org.postern.app.people.Person;
import org.postern.app.people.Role;
import org.postern.app.testing.Alerts;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.Ledgers;
import org.postern.app.testing.Mailbox;
import org.postern.app.testing.TestDocuments;
import org.postern.app.testing.TestGateway;
import org.postern.app.testing.TestPeople;
import org.postern.envelope.Opened;

/** Going beyond the rules: bounded, at once, told to both sides, and answered for (design section 3, break-glass). */
class BreakGlassTest {

    private static final String UNIT = "missing-liaison";
    private static final String PLACE = "/places/1/name";
    private static final String WHY = "The child rang from there and is in danger of life.";

    private final TestGateway gateway = TestGateway.shared();
    private final ApiCaller thurrock = gateway.as(THURROCK);
    private final Mailbox police = gateway.mailbox(ESSEX_POLICE);
    private final BreakGlassUses uses = gateway.bean(BreakGlassUses.class);
    private final BreakGlassReviews reviews = gateway.bean(BreakGlassReviews.class);
    private final Person person = TestPeople.named("p-" + UUID.randomUUID(), THURROCK, Role.PRACTITIONER);
    private final Person colleague = TestPeople.named("c-" + UUID.randomUUID(), THURROCK, Role.REVIEWER);

    @Test
    void releaseWhenAllowedThenGoesAtOnceWithAnInstructionAndBothSidesAreTold() {
        UUID submission = submitted();
        UUID first = police.awaitEnvelope(thurrock, submission);

        Breaking.Released released = released(submission, PLACE);

        assertThat(released.stillHeld()).isEmpty();
        assertThat(police.awaitEnvelope(thurrock, submission))
                .isEqualTo(released.delivery())
                .isNotEqualTo(first);
        Opened opened = police.open(police.fetch(released.delivery()).body());
        assertThat(opened.disclosure().toString()).contains("Saltmarsh Boathouse");
        assertThat(opened.manifest().path("handling").toString()).contains("Confirm that a person has read this");
        assertThat(Alerts.of(thurrock, submission, "BREAK_GLASS").text()).contains(ESSEX_POLICE);
        assertThat(police.caller().get("/alerts").text())
                .contains("BREAK_GLASS")
                .contains(THURROCK);
        assertThat(Ledgers.kinds(gateway, submission)).contains("break-glass");
        assertThat(urgent(released.delivery())).isTrue();
        assertThat(acknowledgementAsked(released.delivery())).isTrue();
        assertThat(reviews.inRed(colleague)).anyMatch(use -> use.id().equals(released.id()));
    }

    @Test
    void releaseWhenOneFieldIsWantedThenNothingElseGoesBeyondTheRules() {
        UUID submission = submitted();
        Opened before = police.collect(thurrock, submission);

        Opened opened = police.open(police.fetch(collected(released(submission, "/places/1/address/town"), submission))
                .body());

        assertThat(opened.disclosure().toString()).doesNotContain("Saltmarsh");
        assertThat(opened.disclosure().path("summary"))
                .isEqualTo(before.disclosure().path("summary"));
    }

    @Test
    void releaseWhenSignInIsOldOrRoleOrRecipientOrFieldIsNotAllowedThenNothingGoes() {
        UUID submission = submitted();
        BreakGlassRequest request = request(submission, ESSEX_POLICE, UNIT, Set.of(PLACE), "vital-interests", WHY);

        assertThat(uses.release(TestPeople.signedIn(person, Duration.ofMinutes(6)), request))
                .isEqualTo(new Breaking.Refused(Why.SIGN_IN_AGAIN));
        assertThat(uses.release(TestPeople.signedIn(person, Duration.ofMinutes(-30)), request))
                .isEqualTo(new Breaking.Refused(Why.SIGN_IN_AGAIN));
        assertThat(uses.release(TestPeople.of(THURROCK, Role.AUDITOR), request))
                .isEqualTo(new Breaking.Refused(Why.NOT_ALLOWED));
        assertThat(uses.release(TestPeople.of(HEREFORDSHIRE, Role.PRACTITIONER), request))
                .isEqualTo(new Breaking.Refused(Why.UNKNOWN));
        assertThat(uses.release(TestPeople.of(ESSEX_POLICE, Role.PRACTITIONER), request))
                .isEqualTo(new Breaking.Refused(Why.UNKNOWN));
        assertThat(uses.release(
                        person,
                        request(submission, "health-thurrock", "safeguarding", Set.of(PLACE), "vital-interests", WHY)))
                .isEqualTo(new Breaking.Refused(Why.NOT_ALLOWED));
        assertThat(uses.release(
                        person, request(submission, "police-gwent", UNIT, Set.of(PLACE), "vital-interests", WHY)))
                .isEqualTo(new Breaking.Refused(Why.TOO_LATE));
        assertThat(uses.release(
                        person, request(submission, ESSEX_POLICE, UNIT, Set.of("/summary"), "vital-interests", WHY)))
                .isEqualTo(new Breaking.Refused(Why.BEYOND_CEILING));
        assertThat(uses.release(person, request(submission, ESSEX_POLICE, UNIT, Set.of(PLACE), "child-agrees", WHY)))
                .isEqualTo(new Breaking.Refused(Why.NO_REASON));
        assertThat(uses.release(
                        person, request(submission, ESSEX_POLICE, UNIT, Set.of(PLACE), "vital-interests", "quick")))
                .isEqualTo(new Breaking.Refused(Why.NO_REASON));
        assertThat(Ledgers.kinds(gateway, submission)).doesNotContain("break-glass");
    }

    @Test
    void releaseWhenTheProtocolSaysNothingOfItThenIsNotAllowed() {
        ApiCaller wigan = gateway.as(WIGAN);
        UUID submission = wigan.submit(TestDocuments.interview().with("{\"/onBehalfOf\": null}"))
                .id();
        Person there = TestPeople.of(WIGAN, Role.REVIEWER);

        assertThat(uses.offer(there, submission)).isEqualTo(new Breaking.Offered(java.util.List.of()));
    }

    @Test
    void offerWhenAskedThenNamesPlacesInTheDocumentAndNoValues() {
        UUID submission = submitted();

        Breaking.Offered offered = (Breaking.Offered) uses.offer(person, submission);

        assertThat(offered.reaches())
                .filteredOn(reach -> reach.agency().equals(ESSEX_POLICE))
                .singleElement()
                .satisfies(reach -> assertThat(reach.fields())
                        .extracting(Breaking.CeilingField::pointer)
                        .contains(PLACE)
                        .doesNotContain("/summary"));
        assertThat(offered.toString()).doesNotContain("Saltmarsh");
    }

    @Test
    void reviewWhenNobodyLooksInOneWorkingDayThenThePersonMayNotDoItAgainUntilSomebodyElseDoes() {
        UUID submission = submitted();
        UUID use = released(submission, PLACE).id();
        gateway.jdbc()
                .sql("update break_glass set due_at = clock_timestamp() - interval '1 second' where id = :id")
                .param("id", use)
                .update();

        assertThat(uses.release(person, request(submission, ESSEX_POLICE, UNIT, Set.of(PLACE), "vital-interests", WHY)))
                .isEqualTo(new Breaking.Refused(Why.SUSPENDED));
        assertThat(uses.offer(person, submission)).isEqualTo(new Breaking.Refused(Why.SUSPENDED));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Ledgers.kinds(gateway, submission).contains("break-glass-suspended"));
        assertThat(reviews.review(TestPeople.named("x", HEREFORDSHIRE, Role.REVIEWER), use, true, WHY))
                .isEqualTo(Reviewing.UNKNOWN);
        assertThat(reviews.review(both(), use, true, WHY)).isEqualTo(Reviewing.OWN);
        assertThat(reviews.review(colleague, use, true, "ok")).isEqualTo(Reviewing.NO_NOTE);

        assertThat(reviews.show(colleague, use).orElseThrow()).satisfies(detail -> {
            assertThat(detail.note()).isEqualTo(WHY);
            assertThat(detail.pointers()).containsExactly(PLACE);
        });
        assertThat(reviews.review(colleague, use, true, "I rang the officer, and agree."))
                .isEqualTo(Reviewing.DONE);

        assertThat(reviews.review(colleague, use, false, "I changed my mind about it."))
                .isEqualTo(Reviewing.REVIEWED_BEFORE);
        assertThat(reviews.suspendedSince(person)).isEmpty();
        assertThat(reviews.inRed(colleague)).noneMatch(one -> one.id().equals(use));
        assertThat(Ledgers.kinds(gateway, submission)).contains("break-glass-reviewed");
        assertThat(released(submission, PLACE).delivery()).isNotNull();
    }

    @Test
    void dueWhenWeekendsOrBankHolidaysLieBetweenThenIsTheNextWorkingDayAtTheSameHour() {
        assertThat(BreakGlassRecord.due(Instant.parse("2026-11-25T23:10:00Z")))
                .isEqualTo(Instant.parse("2026-11-26T23:10:00Z"));
        assertThat(BreakGlassRecord.due(Instant.parse("2026-11-27T10:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-30T10:00:00Z"));
        assertThat(BreakGlassRecord.due(Instant.parse("2026-12-24T15:00:00Z")))
                .isEqualTo(Instant.parse("2026-12-29T15:00:00Z"));
        assertThat(BreakGlassRecord.due(Instant.parse("2026-03-27T15:00:00Z")))
                .as("clocks go forward in between")
                .isEqualTo(Instant.parse("2026-03-30T14:00:00Z"));
    }

    private Person both() {
        return new Person(
                person.id(),
                person.name(),
                THURROCK,
                person.unit(),
                Set.of(Role.PRACTITIONER, Role.REVIEWER, Role.GOVERNANCE_LEAD),
                person.signedInAt());
    }

    private UUID submitted() {
        return thurrock.submit(TestDocuments.leaking()).id();
    }

    private Breaking.Released released(UUID submission, String pointer) {
        Breaking breaking =
                uses.release(person, request(submission, ESSEX_POLICE, UNIT, Set.of(pointer), "vital-interests", WHY));
        assertThat(breaking).isInstanceOf(Breaking.Released.class);
        return (Breaking.Released) breaking;
    }

    private UUID collected(Breaking.Released released, UUID submission) {
        assertThat(police.awaitEnvelope(thurrock, submission)).isEqualTo(released.delivery());
        return released.delivery();
    }

    private static BreakGlassRequest request(
            UUID submission, String recipient, String unit, Set<String> pointers, String reason, String note) {
        return new BreakGlassRequest(submission, recipient, unit, pointers, reason, note);
    }

    private boolean urgent(UUID delivery) {
        return gateway.jdbc()
                .sql("select urgent from delivery where id = :id")
                .param("id", delivery)
                .query(Boolean.class)
                .single();
    }

    private boolean acknowledgementAsked(UUID delivery) {
        return gateway.jdbc()
                        .sql("select count(*) from acknowledgement where delivery = :id and within_seconds is not null")
                        .param("id", delivery)
                        .query(Long.class)
                        .single()
                == 1;
    }
}
