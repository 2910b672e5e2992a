// SPDX-License-Identifier: Apache-2.0
package org.postern.app.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.app.testing.TestAgencies.ESSEX_POLICE;
import static org.postern.app.testing.TestAgencies.THURROCK;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postern.app.breakglass.BreakGlassRequest;
import org.postern.app.breakglass.BreakGlassUses;
import org.postern.app.breakglass.Breaking;
import org.postern.app.people.Person;
import org.postern.app.people.Role;
import org.postern.app.review.Answering.Why;
import org.postern.app.review.ProposedDisclosure.Standing;
import org.postern.app.review.ReviewAnswer.Choice;
import org.postern.app.review.ReviewAnswer.FieldAnswer;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.Ledgers;
import org.postern.app.testing.Mailbox;
import org.postern.app.testing.Reply;
import org.postern.app.testing.Reviews;
import org.postern.app.testing.TestDocuments;
import org.postern.app.testing.TestGateway;
import org.postern.app.testing.TestPeople;
import org.postern.document.DocumentType;
import org.postern.envelope.Opened;
import tools.jackson.databind.JsonNode;

/** A protocol that shares case by case: a person of the unit it names says yes or no to the whole, and keeps parts of it. */
class CaseByCaseTest {

    private static final String RELEASE = """
            release:
              - to: [force]
                documents: [rhi-summary]
                say: The emergency duty team decides about each interview.
                reviewer: {agency: la-thurrock, unit: emergency-duty}
                within: PT2H
                deputy: {agency: la-thurrock, unit: front-door}
            recipients:
            """;
    private static final Person REVIEWER = TestPeople.inUnit(TestPeople.of(THURROCK, Role.REVIEWER), "emergency-duty");

    private static TestGateway gateway;
    private static ApiCaller thurrock;
    private static Mailbox police;
    private static ReviewDesk desk;

    @BeforeAll
    static void start() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "case-by-case-" + UUID.randomUUID()));
        String text = Files.readString(Path.of("..", "..", "config", "protocols", "thurrock-essex", "protocol.yaml"));
        Files.writeString(
                Files.createDirectories(folder.resolve("thurrock-essex")).resolve("protocol.yaml"),
                text.replaceFirst("(?m)^recipients:\n", RELEASE));
        gateway = TestGateway.start(
                "case-by-case",
                Map.of("postern.protocols.folder", folder.toAbsolutePath().toString()));
        thurrock = gateway.as(THURROCK);
        police = gateway.mailbox(ESSEX_POLICE);
        desk = gateway.bean(ReviewDesk.class);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void submitWhenSharedCaseByCaseThenWaitsForTheUnitThatTheProtocolNames() {
        Reply accepted = thurrock.submit(interview());

        assertThat(accepted.recipient(ESSEX_POLICE).path("outcome").asString()).isEqualTo("held");
        UUID review = waiting(accepted.id());
        assertThat(desk.queue(REVIEWER))
                .anyMatch(one ->
                        one.review().id().equals(review) && one.review().unit().equals("emergency-duty"));
        ProposedDisclosure proposal = ((Showing.Shown) desk.show(REVIEWER, review)).proposal();
        assertThat(proposal.fields())
                .filteredOn(field -> field.pointer().equals("/child/name/family"))
                .singleElement()
                .satisfies(field -> {
                    assertThat(field.standing()).isEqualTo(Standing.GOES);
                    assertThat(field.withholdable()).isTrue();
                });
    }

    @Test
    void decideWhenYesThenGoesWithoutWhatIsKept() {
        UUID submission = thurrock.submit(interview()).id();

        Answering answering = desk.decide(
                REVIEWER,
                waiting(submission),
                new ReviewAnswer(
                        true,
                        List.of(new FieldAnswer("/child/name/family", Choice.WITHHOLD, "not-needed", "")),
                        List.of(),
                        "Relevant to the patrol."));

        assertThat(((Answering.Done) answering).delivery()).contains(police.awaitEnvelope(thurrock, submission));
        Opened opened = police.collect(thurrock, submission);
        assertThat(opened.disclosure().at("/child/name/given").asString()).isEqualTo("Ayaan");
        assertThat(opened.disclosure().at("/child/name/family").isMissingNode()).isTrue();
        assertThat(Ledgers.kinds(gateway, submission)).contains("review-decided", "field-withheld");
    }

    @Test
    void decideWhenNoThenNothingGoesAndThatIsInTheLedger() {
        UUID submission = thurrock.submit(interview()).id();

        assertThat(desk.decide(REVIEWER, waiting(submission), ReviewAnswer.no("Nothing the police need.")))
                .isInstanceOf(Answering.Done.class);

        assertThat(police.status(thurrock, submission)
                        .map(status -> status.path("envelope"))
                        .filter(JsonNode::isString))
                .isEmpty();
        assertThat(Ledgers.kinds(gateway, submission)).contains("review-decided");
    }

    @Test
    void decideWhenAFieldOfItIsReleasedOnePerOneThenIsRefused() {
        UUID review = waiting(thurrock.submit(interview()).id());

        assertThat(desk.decide(
                        REVIEWER,
                        review,
                        new ReviewAnswer(
                                true,
                                List.of(new FieldAnswer("", Choice.RELEASE, "case-by-case", "")),
                                List.of(),
                                "The whole.")))
                .isEqualTo(new Answering.Refused(Why.NOT_HELD));
    }

    @Test
    void decideWhenALeakWaitsAsWellThenOneAnswerDoesNotStandForTheOther() {
        UUID submission = thurrock.submit(TestDocuments.leaking()).id();
        UUID leak = Reviews.waiting(thurrock, submission, ESSEX_POLICE, "leak");

        assertThat(Reviews.decide(thurrock, leak, "release", "Agreed.").status())
                .isEqualTo(204);

        assertThat(police.status(thurrock, submission)
                        .map(status -> status.path("envelope"))
                        .filter(JsonNode::isString))
                .isEmpty();
        assertThat(desk.decide(REVIEWER, waiting(submission), new ReviewAnswer(true, List.of(), List.of(), "Yes.")))
                .isInstanceOf(Answering.Done.class);
        assertThat(police.collect(thurrock, submission)
                        .disclosure()
                        .at("/outcomes/0/organisation")
                        .asString())
                .isEqualTo("Saltmarsh Boathouse");
    }

    @Test
    void breakGlassWhenTheYesIsMissingThenOnlyWhatLiesUnderTheCeilingGoes() {
        UUID submission = thurrock.submit(interview()).id();

        Breaking breaking = gateway.bean(BreakGlassUses.class)
                .release(
                        TestPeople.of(THURROCK, Role.PRACTITIONER),
                        new BreakGlassRequest(
                                submission,
                                ESSEX_POLICE,
                                "missing-liaison",
                                Set.of(),
                                "missing-now",
                                "Nobody of the duty team answers, and she is missing."));

        assertThat(breaking).isInstanceOf(Breaking.Released.class);
        Opened opened = police.collect(thurrock, submission);
        assertThat(opened.disclosure().at("/child/name/family").asString()).isEqualTo("Mirza-Hale");
        assertThat(opened.disclosure().path("places").toString()).contains("Kiln Close");
        assertThat(opened.disclosure().has("summary")).isFalse();
        assertThat(opened.disclosure().has("outcomes")).isFalse();
        assertThat(waiting(submission)).as("the whole still waits").isNotNull();
    }

    private static TestDocuments interview() {
        return TestDocuments.example(DocumentType.RHI_SUMMARY, "missing-from-home-without-placement");
    }

    private static UUID waiting(UUID submission) {
        return Reviews.waiting(thurrock, submission, ESSEX_POLICE, "release");
    }
}
