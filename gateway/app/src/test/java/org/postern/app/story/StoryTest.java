// SPDX-License-Identifier: Apache-2.0
package org.postern.app.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.postern.app.testing.TestAgencies.ESSEX_POLICE;
import static org.postern.app.testing.TestAgencies.FOSTERING;
import static org.postern.app.testing.TestAgencies.THURROCK;
import static org.postern.app.testing.TestAgencies.WIGAN;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postern.app.evidence.EntryProof;
import org.postern.app.people.Person;
import org.postern.app.people.Role;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.Mailbox;
import org.postern.app.testing.TestAuditors;
import org.postern.app.testing.TestDocuments;
import org.postern.app.testing.TestGateway;
import org.postern.envelope.Opened;
import org.springframework.security.access.AccessDeniedException;

/** What each side's auditor sees of a submission, and that looking leaves a trace. */
class StoryTest {

    private static final String REASON = "Complaint 12 of this month, asked for by the data protection officer";

    private final TestGateway gateway = TestGateway.shared();
    private final ApiCaller sender = gateway.as(THURROCK);
    private final Mailbox police = gateway.mailbox(ESSEX_POLICE);
    private final Stories stories = gateway.bean(Stories.class);
    private final Values values = gateway.bean(Values.class);
    private final Person auditor = TestAuditors.of(THURROCK);
    private TestDocuments document;
    private UUID submission;
    private UUID envelope;

    @BeforeEach
    void shareSomething() {
        document = TestDocuments.risk();
        submission = sender.submit(document).id();
        envelope = police.awaitEnvelope(sender, submission);
        Opened opened = police.open(police.fetch(envelope).body());
        assertThat(police.sendReceipt(envelope, police.receiptFor(opened)).status())
                .isEqualTo(204);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> story(auditor, submission).events().stream()
                        .filter(event -> !event.kind().startsWith("evidence-"))
                        .allMatch(event -> event.proof() == EntryProof.State.PROVEN));
    }

    @Test
    void openWhenSentThenTellsAllOfItWithEveryActProven() {
        Story story = story(auditor, submission);

        assertThat(story.side()).isEqualTo(Side.SENT);
        assertThat(story.head().from()).isEqualTo(THURROCK);
        assertThat(story.events())
                .extracting(Event::kind)
                .contains("submission-accepted", "decision", "envelope-sealed", "handed-over", "receipt");
        RecipientStory recipient = recipient(story);
        assertThat(recipient.protocol()).isPresent();
        assertThat(recipient.rule()).isNotBlank();
        assertThat(recipient.reason()).isNotBlank();
        assertThat(recipient.fields()).hasSizeGreaterThan(5).allSatisfy(field -> {
            assertThat(field.rule()).isNotBlank();
            assertThat(field.reason()).isNotBlank();
        });
        DeliveryStory delivery = delivery(story);
        assertThat(delivery.state()).isEqualTo("DELIVERED");
        assertThat(delivery.receipt()).isPresent();
        assertThat(delivery.manifest().orElseThrow().path("protocol").path("id").asString())
                .isEqualTo(recipient.protocol().orElseThrow().id());
    }

    @Test
    void openWhenReceivedThenShowsWhatTheRecipientWasShownAndNoReasons() {
        Story story = story(TestAuditors.of(ESSEX_POLICE), envelope);

        assertThat(story.side()).isEqualTo(Side.RECEIVED);
        assertThat(story.recipients()).isEmpty();
        assertThat(story.looks()).isEmpty();
        assertThat(story.head().version()).isEmpty();
        assertThat(story.deliveries()).hasSize(1);
        DeliveryStory delivery = story.deliveries().get(0);
        assertThat(delivery.decision()).isEmpty();
        assertThat(delivery.cause()).isEmpty();
        assertThat(delivery.manifest()).isPresent();
        assertThat(delivery.receipt()).isPresent();
        assertThat(story.events()).extracting(Event::kind).containsOnly("envelope-sealed", "handed-over", "receipt");
        assertThat(story.toString()).doesNotContain(submission.toString());
    }

    @Test
    void openWhenUnknownOrSomebodyElsesThenBothAreNothing() {
        Person stranger = TestAuditors.of(WIGAN);
        long before = looks();

        assertThat(stories.open(stranger, submission)).isEmpty();
        assertThat(stories.open(stranger, envelope)).isEmpty();
        assertThat(stories.open(stranger, UUID.randomUUID())).isEmpty();
        assertThat(stories.open(TestAuditors.of(ESSEX_POLICE), submission)).isEmpty();
        assertThat(stories.open(auditor, envelope)).isEmpty();
        assertThat(values.show(stranger, submission, REASON)).isEqualTo(new ValuesAnswer.Unknown());
        assertThat(looks()).isEqualTo(before);
    }

    @Test
    void openWhenEnvelopeNeverLeftThenItsRecipientDoesNotLearnOfIt() {
        UUID recalled = sender.submit(TestDocuments.risk()).id();
        UUID waiting = police.awaitEnvelope(sender, recalled);
        sender.post("/submissions/" + recalled + "/recall", "application/json", new byte[0]);
        police.awaitState(sender, recalled, "RECALLED");

        assertThat(stories.open(TestAuditors.of(ESSEX_POLICE), waiting)).isEmpty();
        assertThat(story(auditor, recalled).events()).extracting(Event::kind).contains("recalled");
    }

    @Test
    void openWhenNotAnAuditorThenIsRefused() {
        for (Role role : Role.values()) {
            if (role != Role.AUDITOR) {
                Person other = TestAuditors.person(THURROCK, role);
                assertThatThrownBy(() -> stories.open(other, submission)).isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> values.show(other, submission, REASON))
                        .isInstanceOf(AccessDeniedException.class);
            }
        }
    }

    @Test
    void openWhenLookedAtThenTheSendersSideSeesWhoLookedAndTheLedgerHasIt() {
        Person officer = TestAuditors.of(ESSEX_POLICE);
        stories.open(officer, envelope);

        Story story = story(auditor, submission);

        assertThat(story.looks()).anySatisfy(look -> {
            assertThat(look.agency()).isEqualTo(ESSEX_POLICE);
            assertThat(look.person()).isEqualTo(officer.id());
            assertThat(look.name()).isEqualTo(officer.name());
            assertThat(look.what()).isEqualTo(LookKind.STORY);
        });
        assertThat(story.events()).anySatisfy(event -> {
            assertThat(event.kind()).isEqualTo("evidence-viewed");
            assertThat(event.facts().orElseThrow().path("person").asString()).isEqualTo(officer.id());
        });
    }

    @Test
    void valuesWhenReasonIsTypedThenAreShownAndTheReasonIsKept() {
        assertThat(values.show(auditor, submission, REASON))
                .isInstanceOfSatisfying(
                        ValuesAnswer.Shown.class,
                        shown -> assertThat(shown.values())
                                .contains(new ValuesAnswer.Value(
                                        "/child/name/family",
                                        document.at("/child/name/family").asString())));

        assertThat(story(auditor, submission).looks())
                .anySatisfy(look -> assertThat(look.reason()).contains(REASON));
        assertThat(gateway.jdbc()
                        .sql("select count(*) from evidence_look where submission = :id and what = 'values'")
                        .param("id", submission)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void valuesWhenNoReasonIsTypedThenNothingIsShownOrKept() {
        long before = looks();

        for (String nothing : new String[] {null, "", "          ", "because", "x".repeat(1_001)}) {
            assertThat(values.show(auditor, submission, nothing)).isEqualTo(new ValuesAnswer.ReasonMissing());
        }
        assertThat(values.show(TestAuditors.of(ESSEX_POLICE), envelope, REASON))
                .isEqualTo(new ValuesAnswer.InTheEnvelopeOnly());
        assertThat(looks()).isEqualTo(before);
    }

    @Test
    void openWhenSomebodyTypedAReasonThenItsWordsAreClosedUntilValuesAreAskedFor() {
        values.show(auditor, submission, REASON);

        assertThat(story(auditor, submission).events().stream()
                        .filter(event -> event.kind().equals("values-shown"))
                        .map(Event::facts))
                .isNotEmpty()
                .allMatch(facts -> facts.isEmpty());
    }

    @Test
    void looksWhenSubmissionIsErasedThenTheReasonGoesAndTheLookStays() {
        values.show(auditor, submission, REASON);

        gateway.bean(LookStore.class).forget(submission);

        assertThat(story(auditor, submission).looks())
                .filteredOn(look -> look.what() == LookKind.VALUES)
                .hasSize(1)
                .allMatch(look -> look.reason().isEmpty());
        assertThatThrownBy(() -> gateway.jdbc()
                        .sql("update evidence_look set person = 'nobody' where submission = :id")
                        .param("id", submission)
                        .update())
                .hasMessageContaining("who looked stays written");
    }

    @Test
    void openWhenSentOnAnothersBehalfThenThatAgencySeesItToo() {
        UUID interview =
                gateway.as("rhi-wigan-listen").submit(TestDocuments.interview()).id();

        assertThat(story(TestAuditors.of(WIGAN), interview).side()).isEqualTo(Side.SENT);
        assertThat(stories.open(TestAuditors.of(FOSTERING), interview)).isEmpty();
    }

    private Story story(Person person, UUID id) {
        return stories.open(person, id).orElseThrow();
    }

    private RecipientStory recipient(Story story) {
        return story.recipients().stream()
                .filter(recipient -> recipient.recipient().equals(ESSEX_POLICE))
                .findFirst()
                .orElseThrow();
    }

    private DeliveryStory delivery(Story story) {
        List<DeliveryStory> found = story.deliveries().stream()
                .filter(delivery -> delivery.recipient().equals(ESSEX_POLICE))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private long looks() {
        return gateway.jdbc()
                .sql("select count(*) from evidence_look")
                .query(Long.class)
                .single();
    }
}
