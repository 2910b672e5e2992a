// SPDX-License-Identifier: Apache-2.0
package org.postern.app.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.app.testing.TestAgencies.ESSEX_POLICE;
import static org.postern.app.testing.TestAgencies.HEREFORDSHIRE;
import static org.postern.app.testing.TestAgencies.THURROCK;
import static org.postern.app.testing.TestAgencies.WEST_MERCIA_POLICE;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postern.app.testing.Alerts;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.Mailbox;
import org.postern.app.testing.Reply;
import org.postern.app.testing.Reviews;
import org.postern.app.testing.TestDocuments;
import org.postern.app.testing.TestGateway;
import org.postern.document.DocumentType;
import org.postern.envelope.Opened;

/** What the leak gate or the serious-harm floor stops waits for a person with a clock (design section 4, promise 6). */
class NothingIsWithheldIntoSilenceTest {

    private static final String ORGANISATION = "/outcomes/0/organisation";

    private final TestGateway gateway = TestGateway.shared();
    private final ApiCaller thurrock = gateway.as(THURROCK);
    private final Mailbox police = gateway.mailbox(ESSEX_POLICE);

    @Test
    void submitWhenProtectedPlaceIsNamedElsewhereThenThatFieldWaitsAndTheRestGoes() {
        TestDocuments document = TestDocuments.leaking();
        Reply accepted = thurrock.submit(document);

        assertThat(accepted.recipient(ESSEX_POLICE).path("outcome").asString()).isEqualTo("sent-reduced");
        assertThat(accepted.recipient(ESSEX_POLICE).path("held").valueStream())
                .extracting(held -> held.path("pointer").asString())
                .contains(ORGANISATION);
        Opened opened = police.collect(thurrock, accepted.id());
        assertThat(opened.disclosure().at(ORGANISATION).isMissingNode()).isTrue();
        assertThat(opened.disclosure().toString() + opened.manifest())
                .doesNotContainIgnoringCase("Saltmarsh")
                .contains(document.at("/child/name/family").asString());
        assertThat(Alerts.of(thurrock, accepted.id(), "REVIEW").text()).contains("front-door");
    }

    @Test
    void reviewWhenReleasedThenWhatWasHeldFollowsInASecondEnvelope() {
        UUID submission = thurrock.submit(TestDocuments.leaking()).id();
        UUID first = police.awaitEnvelope(thurrock, submission);
        UUID review = Reviews.waiting(thurrock, submission, ESSEX_POLICE, "leak");

        assertThat(Reviews.decide(thurrock, review, "release", "The child agreed today.")
                        .status())
                .isEqualTo(204);

        UUID second = police.awaitEnvelope(thurrock, submission);
        assertThat(second).isNotEqualTo(first);
        Opened opened = police.open(police.fetch(second).body());
        assertThat(opened.disclosure().at(ORGANISATION).asString()).isEqualTo("Saltmarsh Boathouse");
        assertThat(opened.disclosure().at("/places/1/name").isMissingNode()).isTrue();
    }

    @Test
    void reviewWhenKeptThenNothingMoreGoes() {
        UUID submission = thurrock.submit(TestDocuments.leaking()).id();
        UUID first = police.awaitEnvelope(thurrock, submission);
        UUID review = Reviews.waiting(thurrock, submission, ESSEX_POLICE, "leak");

        assertThat(Reviews.decide(thurrock, review, "keep", "The child was promised.")
                        .status())
                .isEqualTo(204);

        assertThat(Reviews.of(thurrock, submission)).isEmpty();
        assertThat(police.status(thurrock, submission)
                        .orElseThrow()
                        .path("envelope")
                        .asString())
                .isEqualTo(first.toString());
        assertThat(gateway.jdbc()
                        .sql("select count(*) from delivery where submission = :id and recipient = :recipient")
                        .param("id", submission)
                        .param("recipient", ESSEX_POLICE)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void reviewWhenDecidedTwiceOrBySomebodyElseOrWithoutReasonThenIsRefused() {
        UUID submission = thurrock.submit(TestDocuments.leaking()).id();
        UUID review = Reviews.waiting(thurrock, submission, ESSEX_POLICE, "leak");
        ApiCaller stranger = gateway.as(HEREFORDSHIRE);

        assertThat(Reviews.decide(thurrock, review, "release", " ").code()).isEqualTo("PST-6250");
        assertThat(Reviews.decide(thurrock, review, "perhaps", "why").code()).isEqualTo("PST-6250");
        assertThat(Reviews.decide(stranger, review, "release", "mine").text())
                .isEqualTo(Reviews.decide(stranger, UUID.randomUUID(), "release", "mine")
                        .text());
        assertThat(Reviews.decide(thurrock, review, "keep", "promised").status())
                .isEqualTo(204);
        assertThat(Reviews.decide(thurrock, review, "release", "after all").code())
                .isEqualTo("PST-6252");
    }

    @Test
    void reviewWhenDocumentWasRecalledThenItIsTooLateToRelease() {
        UUID submission = thurrock.submit(TestDocuments.leaking()).id();
        UUID review = Reviews.waiting(thurrock, submission, ESSEX_POLICE, "leak");
        thurrock.post("/submissions/" + submission + "/recall", "application/json", new byte[0]);

        assertThat(Reviews.decide(thurrock, review, "release", "why not").code())
                .isEqualTo("PST-6253");
    }

    @Test
    void submitWhenWhereaboutsAreWithheldUnderSeriousHarmThenAPersonIsAskedAtOnceAndCanRelease() {
        UUID submission = thurrock.submit(TestDocuments.risk()).id();
        assertThat(police.collect(thurrock, submission)
                        .disclosure()
                        .at("/places/0/district")
                        .isMissingNode())
                .isTrue();
        UUID review = Reviews.waiting(thurrock, submission, ESSEX_POLICE, "serious-harm");
        UUID first = UUID.fromString(police.status(thurrock, submission)
                .orElseThrow()
                .path("envelope")
                .asString());

        assertThat(Reviews.decide(thurrock, review, "release", "She is missing now.")
                        .status())
                .isEqualTo(204);

        UUID second = police.awaitEnvelope(thurrock, submission);
        assertThat(second).isNotEqualTo(first);
        assertThat(police.open(police.fetch(second).body())
                        .disclosure()
                        .at("/places/0/district")
                        .isMissingNode())
                .isFalse();
    }

    @Test
    void reviewWhenClockRunsOutThenTheDeputyIsAsked() {
        ApiCaller herefordshire = gateway.as(HEREFORDSHIRE);
        TestDocuments document = TestDocuments.example(DocumentType.RISK_ASSESSMENT, "significant-with-plan")
                .with("{\"/places/0/wish\": \"do-not-share\"}");
        Reply accepted = herefordshire.submit(document);
        assertThat(accepted.recipient(WEST_MERCIA_POLICE).path("held")).isNotEmpty();

        assertThat(Alerts.of(herefordshire, accepted.id(), "REVIEW_OVERDUE").text())
                .contains("emergency-duty");
        assertThat(gateway.jdbc()
                        .sql("select count(*) from ledger_leaf where kind = 'review-escalated' and submission = :id")
                        .param("id", accepted.id())
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void submitWhenNoProtocolCoversAnybodyThenTheSenderIsToldThatItReachesNobody() {
        ApiCaller leeds = gateway.as("la-leeds");
        TestDocuments document = TestDocuments.example(DocumentType.RHI_SUMMARY, "missing-from-home-without-placement")
                .with("""
                        {"/responsibleAuthority": "la-leeds", "/child/homeDistrict": "Leeds", "/places": []}""");

        Reply accepted = leeds.submit(document);

        assertThat(accepted.json().path("recipients")).isNotEmpty();
        assertThat(accepted.json().path("recipients").valueStream())
                .extracting(recipient -> recipient.path("outcome").asString())
                .containsOnly("refused");
        assertThat(Alerts.of(leeds, accepted.id(), "REACHED_NOBODY").text()).contains("goes to nobody");
    }
}
