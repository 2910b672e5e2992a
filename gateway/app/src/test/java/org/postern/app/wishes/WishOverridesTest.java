// SPDX-License-Identifier: Apache-2.0
package org.postern.app.wishes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.app.testing.TestAgencies.ESSEX_POLICE;
import static org.postern.app.testing.TestAgencies.HEREFORDSHIRE;
import static org.postern.app.testing.TestAgencies.THURROCK;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postern.app.people.Person;
import org.postern.app.people.Role;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.Ledgers;
import org.postern.app.testing.Mailbox;
import org.postern.app.testing.Reviews;
import org.postern.app.testing.TestDocuments;
import org.postern.app.testing.TestGateway;
import org.postern.app.testing.TestPeople;
import org.postern.app.wishes.Overriding.Why;
import org.postern.envelope.Opened;

/** The child's wish drives the decision; going against it is a person's act, as far as agreeing would have let it go. */
class WishOverridesTest {

    private static final String UNIT = "missing-liaison";
    private static final String ELEMENT = "/places/1";
    private static final String WHY = "She is missing tonight and was seen near there.";

    private final TestGateway gateway = TestGateway.shared();
    private final ApiCaller thurrock = gateway.as(THURROCK);
    private final Mailbox police = gateway.mailbox(ESSEX_POLICE);
    private final WishOverrides wishes = gateway.bean(WishOverrides.class);
    private final Person reviewer = TestPeople.of(THURROCK, Role.REVIEWER);

    @Test
    void overrideWhenReasonedThenThePlaceGoesWithAnInstructionThatMustBeAcknowledged() {
        UUID submission = submitted();
        Opened before = police.collect(thurrock, submission);
        assertThat(before.disclosure().toString()).doesNotContain("Saltmarsh").doesNotContain("Kiln Close");

        Overriding.Released released = (Overriding.Released) wishes.override(reviewer, asked(submission, ELEMENT));

        assertThat(police.awaitEnvelope(thurrock, submission)).isEqualTo(released.delivery());
        Opened opened = police.open(police.fetch(released.delivery()).body());
        assertThat(opened.disclosure().toString()).contains("Saltmarsh Boathouse", "Kiln Close");
        assertThat(opened.disclosure().path("child"))
                .isEqualTo(before.disclosure().path("child"));
        assertThat(opened.manifest().path("handling").toString()).contains(WishLifts.INSTRUCTION);
        assertThat(thurrock.get("/submissions/" + submission).text()).contains("acknowledgeBy");
        assertThat(Ledgers.kinds(gateway, submission)).contains("wish-overridden");
        assertThat(gateway.jdbc()
                        .sql("select within_seconds from acknowledgement where delivery = :id")
                        .param("id", released.delivery())
                        .query(Long.class)
                        .single())
                .isEqualTo(3600);
    }

    @Test
    void reviewWhenDecidedAfterAnOverrideThenTheNextEnvelopeHasBoth() {
        UUID submission = thurrock.submit(TestDocuments.leaking()
                        .with("{\"/outcomes/1/organisation\": \"3 Kiln Close\", \"/places/1/name\": null}"))
                .id();
        police.awaitEnvelope(thurrock, submission);
        UUID review = Reviews.waiting(thurrock, submission, ESSEX_POLICE, "leak");
        wishes.override(reviewer, asked(submission, ELEMENT));

        assertThat(Reviews.decide(thurrock, review, "release", "Agreed.").status())
                .isEqualTo(204);

        Opened opened = police.collect(thurrock, submission);
        assertThat(opened.disclosure().path("places").toString()).contains("Kiln Close");
        assertThat(opened.disclosure().path("outcomes").toString()).contains("Kiln Close");
    }

    @Test
    void overrideWhenNotTheirsOrWithoutWishOrReasonThenNothingGoes() {
        UUID submission = submitted();

        assertThat(wishes.override(TestPeople.of(HEREFORDSHIRE, Role.REVIEWER), asked(submission, ELEMENT)))
                .isEqualTo(new Overriding.Refused(Why.UNKNOWN));
        assertThat(wishes.override(TestPeople.of(THURROCK, Role.PRACTITIONER), asked(submission, ELEMENT)))
                .isEqualTo(new Overriding.Refused(Why.UNKNOWN));
        assertThat(wishes.override(reviewer, asked(submission, "/places/0")))
                .isEqualTo(new Overriding.Refused(Why.NO_WISH));
        assertThat(wishes.override(reviewer, asked(submission, "/child")))
                .isEqualTo(new Overriding.Refused(Why.NO_WISH));
        assertThat(wishes.override(
                        reviewer, new WishOverride(submission, ESSEX_POLICE, UNIT, Set.of(), "missing-now", WHY)))
                .isEqualTo(new Overriding.Refused(Why.NO_WISH));
        assertThat(wishes.override(
                        reviewer, new WishOverride(submission, ESSEX_POLICE, UNIT, Set.of(ELEMENT), "not-needed", WHY)))
                .isEqualTo(new Overriding.Refused(Why.NO_REASON));
        assertThat(wishes.override(
                        reviewer, new WishOverride(submission, ESSEX_POLICE, UNIT, Set.of(ELEMENT), "missing-now", "")))
                .isEqualTo(new Overriding.Refused(Why.NO_REASON));
        assertThat(Ledgers.kinds(gateway, submission)).doesNotContain("wish-overridden", "wishes-shown");
    }

    @Test
    void overrideWhenDocumentWasRecalledThenItIsTooLate() {
        UUID submission = submitted();
        thurrock.post("/submissions/" + submission + "/recall", "application/json", new byte[0]);

        assertThat(wishes.override(reviewer, asked(submission, ELEMENT)))
                .isEqualTo(new Overriding.Refused(Why.TOO_LATE));
    }

    @Test
    void showWhenReviewerAsksThenSaysWhatTheWishKeepsFromWhomAndTheLookIsInTheLedger() {
        UUID submission = submitted();

        Overriding.Shown shown = (Overriding.Shown) wishes.show(reviewer, submission);

        assertThat(shown.wishes()).singleElement().satisfies(wish -> {
            assertThat(wish.element()).isEqualTo(ELEMENT);
            assertThat(wish.wish()).isEqualTo("do-not-share");
            assertThat(wish.effects())
                    .filteredOn(effect -> effect.agency().equals(ESSEX_POLICE))
                    .singleElement()
                    .satisfies(effect -> assertThat(effect.paths()).contains("places[].name"));
        });
        assertThat(Ledgers.kinds(gateway, submission)).contains("wishes-shown");
        assertThat(wishes.show(TestPeople.of(HEREFORDSHIRE, Role.REVIEWER), submission))
                .isEqualTo(wishes.show(reviewer, UUID.randomUUID()));
    }

    private UUID submitted() {
        return thurrock.submit(TestDocuments.leaking()).id();
    }

    private static WishOverride asked(UUID submission, String element) {
        return new WishOverride(submission, ESSEX_POLICE, UNIT, Set.of(element), "missing-now", WHY);
    }
}
