// SPDX-License-Identifier: Apache-2.0
package org.postern.app.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.app.testing.TestAgencies.ESSEX_POLICE;
import static org.postern.app.testing.TestAgencies.THURROCK;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postern.app.people.Person;
import org.postern.app.people.Role;
import org.postern.app.review.Answering.Why;
import org.postern.app.review.ProposedDisclosure.Highlight;
import org.postern.app.review.ProposedDisclosure.Kind;
import org.postern.app.review.ProposedDisclosure.ProposedField;
import org.postern.app.review.ReviewAnswer.SpanMark;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.Ledgers;
import org.postern.app.testing.Mailbox;
import org.postern.app.testing.Reviews;
import org.postern.app.testing.TestDocuments;
import org.postern.app.testing.TestGateway;
import org.postern.app.testing.TestPeople;
import org.postern.envelope.Opened;

/** A reviewer reads the texts with what the redactor found in them, and corrects it. */
class ReviewMarksTest {

    private static final String SUMMARY = "/summary";
    private static final Person REVIEWER = TestPeople.of(THURROCK, Role.REVIEWER);

    private final TestGateway gateway = TestGateway.shared();
    private final ApiCaller thurrock = gateway.as(THURROCK);
    private final Mailbox police = gateway.mailbox(ESSEX_POLICE);
    private final ReviewDesk desk = gateway.bean(ReviewDesk.class);

    @Test
    void showWhenATextIsRedactedThenSaysWhatWasHiddenByWhichRecogniserHowSurely() {
        String text = "He stayed with Zebediah after the game.";
        ProposedField summary = summary(waiting(submitted(text)));

        assertThat(summary.value()).isEqualTo(text);
        assertThat(summary.outgoing())
                .hasValueSatisfying(goes -> assertThat(goes).doesNotContain("Zebediah"));
        assertThat(hidden(summary, "Zebediah")).satisfies(highlight -> {
            assertThat(highlight.label()).isEqualTo("person-other");
            assertThat(highlight.recogniser()).isNotBlank();
            assertThat(highlight.confidence()).isBetween(0.1, 1.0);
            assertThat(highlight.markable()).isTrue();
        });
    }

    @Test
    void decideWhenSpansAreMarkedThenOneGoesTheOtherDoesNotAndLaterTextsKnowIt() {
        String nickname = "smiler" + letters();
        UUID submission =
                submitted("He stayed with Zebediah after the game. " + nickname + " drove him to the windmill.");
        UUID review = waiting(submission);
        String text = summary(review).value();
        List<SpanMark> marks =
                List.of(mark(text, "Zebediah", false), mark(text, nickname, true), mark(text, "windmill", true));

        Answering answering = desk.decide(REVIEWER, review, new ReviewAnswer(true, List.of(), marks, "Read it."));

        assertThat(((Answering.Done) answering).delivery()).contains(police.awaitEnvelope(thurrock, submission));
        Opened opened = police.collect(thurrock, submission);
        assertThat(opened.disclosure().at(SUMMARY).asString())
                .contains("Zebediah")
                .doesNotContain(nickname)
                .doesNotContain("windmill");
        assertThat(Ledgers.kinds(gateway, submission).stream().filter("span-marked"::equals))
                .hasSize(3);
        Opened later = police.collect(thurrock, submitted("Zebediah and " + nickname + " were at the windmill."));
        assertThat(later.disclosure().at(SUMMARY).asString())
                .doesNotContain("Zebediah")
                .doesNotContain(nickname)
                .contains("windmill");
    }

    @Test
    void decideWhenMarkedIsWhatTheCaseKnowsOrNoSpanOrOutsideThenIsRefused() {
        UUID review = waiting(submitted("Ayaan stayed with Zebediah at 3 Kiln Close."));
        ProposedField summary = summary(review);
        Highlight known = summary.narrative().orElseThrow().highlights().stream()
                .filter(highlight -> highlight.kind() == Kind.HIDDEN
                        && highlight.recogniser().startsWith("known"))
                .findFirst()
                .orElseThrow();
        assertThat(known.markable()).isFalse();

        for (SpanMark mark : List.of(
                new SpanMark(SUMMARY, known.start(), known.end(), false),
                mark(summary.value(), "stayed", false),
                mark(summary.value(), "Zebed", false),
                new SpanMark(SUMMARY, 0, 10_000, true),
                new SpanMark(SUMMARY, 5, 5, true),
                new SpanMark(SUMMARY, -1, 4, true),
                new SpanMark("/child/name/given", 0, 3, true),
                new SpanMark("/nowhere", 0, 3, true))) {
            assertThat(desk.decide(REVIEWER, review, new ReviewAnswer(true, List.of(), List.of(mark), "no")))
                    .as(mark.toString())
                    .isEqualTo(new Answering.Refused(Why.BAD_MARK));
        }
    }

    @Test
    void decideWhenTwoReviewersSayOfTwoDocumentsThatItIsNoNameThenLaterTextsKeepIt() {
        String word = "Zebed" + letters();
        markedAsNone(REVIEWER, word);
        markedAsNone(REVIEWER, word);
        assertThat(later(word + " and Zebediah were at the match.")).doesNotContain(word);

        markedAsNone(TestPeople.named("second", THURROCK, Role.REVIEWER), word);

        assertThat(later(word + " and Zebediah were at the match."))
                .contains(word)
                .doesNotContain("Zebediah");
        assertThat(later("He met " + word + " Okonjo there.")).doesNotContain(word);
    }

    private void markedAsNone(Person reviewer, String word) {
        UUID review = waiting(submitted("He was seen at " + word + " after the match."));
        SpanMark mark = mark(summary(review).value(), word, false);
        assertThat(desk.decide(reviewer, review, new ReviewAnswer(true, List.of(), List.of(mark), "A make of shoe.")))
                .isInstanceOf(Answering.Done.class);
    }

    private String later(String text) {
        return police.collect(thurrock, submitted(text))
                .disclosure()
                .at(SUMMARY)
                .asString();
    }

    @Test
    void erasureWhenTheSubmissionsTimeIsOverThenItsCorrectionsGoWithIt() {
        UUID submission = submitted("He stayed with Zebediah after the game.");
        UUID review = waiting(submission);
        String text = summary(review).value();
        desk.decide(REVIEWER, review, new ReviewAnswer(true, List.of(), List.of(mark(text, "game", true)), "Read it."));
        assertThat(corrections(submission)).isPositive();

        gateway.bean(CorrectionStore.class).forget(submission);

        assertThat(corrections(submission)).isZero();
    }

    @Test
    void decideWhenFieldsComeOverTheApiThenAreDecidedOneByOne() {
        UUID submission = submitted("He stayed with Zebediah after the game.");
        UUID review = waiting(submission);
        String body =
                "{\"decision\": \"release\", \"reason\": \"Agreed.\", \"fields\": [{\"pointer\": \"%s\", \"decision\":"
                        + " \"%s\", \"reason\": \"%s\"}]}";

        assertThat(answer(review, body.formatted("/outcomes/0/organisation", "release", "")))
                .isEqualTo("PST-6256");
        assertThat(answer(review, body.formatted("/places/1/name", "release", "missing-now")))
                .isEqualTo("PST-6255");
        assertThat(answer(review, body.formatted("/places/1/name", "give", "missing-now")))
                .isEqualTo("PST-6250");
        assertThat(answer(review, "{\"decision\": \"release\", \"reason\": \"x\", \"fields\": [null]}"))
                .isEqualTo("PST-6250");
        assertThat(answer(review, body.formatted("/outcomes/0/organisation", "release", "nothing-personal")))
                .isEmpty();
        assertThat(Ledgers.kinds(gateway, submission)).contains("field-released");
    }

    private String answer(UUID review, String body) {
        var reply = thurrock.post("/reviews/" + review, "application/json", body.getBytes(StandardCharsets.UTF_8));
        return reply.status() == 204 ? "" : reply.code();
    }

    private long corrections(UUID submission) {
        return gateway.jdbc()
                .sql("select count(*) from correction where submission = :id")
                .param("id", submission)
                .query(Long.class)
                .single();
    }

    /** Of a name that no other test uses, in letters only. */
    private static String letters() {
        return Long.toString(Math.abs(UUID.randomUUID().getMostSignificantBits()) % 456_976, 26)
                .replaceAll("[0-9]", "q");
    }

    private UUID submitted(String summary) {
        return thurrock.submit(TestDocuments.leaking().with("{\"/summary\": \"" + summary + "\"}"))
                .id();
    }

    private UUID waiting(UUID submission) {
        return Reviews.waiting(thurrock, submission, ESSEX_POLICE, "leak");
    }

    private ProposedField summary(UUID review) {
        return ((Showing.Shown) desk.show(REVIEWER, review))
                .proposal().fields().stream()
                        .filter(field -> field.pointer().equals(SUMMARY))
                        .findFirst()
                        .orElseThrow();
    }

    private static Highlight hidden(ProposedField field, String words) {
        return field.narrative().orElseThrow().highlights().stream()
                .filter(highlight -> highlight.kind() == Kind.HIDDEN)
                .filter(highlight -> field.value()
                        .substring(highlight.start(), highlight.end())
                        .equals(words))
                .findFirst()
                .orElseThrow();
    }

    private static SpanMark mark(String text, String words, boolean name) {
        int start = text.indexOf(words);
        return new SpanMark(SUMMARY, start, start + words.length(), name);
    }
}
