// SPDX-License-Identifier: Apache-2.0
package org.postern.app.review;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.postern.app.security.Scopes;
import org.postern.app.submission.SubmissionStore;
import org.postern.app.web.BodyReader;
import org.postern.app.web.Caller;
import org.postern.app.web.Problems;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The questions that wait for an agency, and its answers. */
@RestController
@RequestMapping("/api/v1/reviews")
class ReviewController {

    private static final int LARGEST = 16_384;

    private final ReviewStore reviews;
    private final ReviewDecisions decisions;
    private final SubmissionStore submissions;
    private final Caller caller;
    private final Problems problems;
    private final ReviewBody bodies;
    private final JsonMapper json;

    ReviewController(
            ReviewStore reviews,
            ReviewDecisions decisions,
            SubmissionStore submissions,
            Caller caller,
            Problems problems,
            ReviewBody bodies,
            JsonMapper json) {
        this.reviews = reviews;
        this.decisions = decisions;
        this.submissions = submissions;
        this.caller = caller;
        this.problems = problems;
        this.bodies = bodies;
        this.json = json;
    }

    /** @param fields what is held: places in the document and reasons, no values */
    record Item(
            UUID id, UUID submission, String recipient, String kind, boolean whole, Instant dueAt, JsonNode fields) {}

    @GetMapping
    List<Item> open() {
        caller.require(Scopes.REVIEW);
        return reviews.openFor(caller.agency().id()).stream().map(this::item).toList();
    }

    private Item item(Review review) {
        JsonNode fields = submissions
                .key(review.submission())
                .map(key -> json.readTree(key.open("review/" + review.id(), reviews.detail(review.id()))))
                .orElseGet(json::createArrayNode);
        return new Item(
                review.id(),
                review.submission(),
                review.recipient(),
                review.kind(),
                review.whole(),
                review.dueAt(),
                fields);
    }

    @PostMapping("/{id}")
    ResponseEntity<byte[]> decide(@PathVariable UUID id, HttpServletRequest request) throws IOException {
        caller.require(Scopes.REVIEW);
        return BodyReader.read(request, LARGEST)
                .flatMap(bodies::read)
                .map(answer -> answering(id, answer))
                .map(this::response)
                .orElseGet(() -> problems.response(
                        400,
                        "PST-6250",
                        "Answer not understood",
                        "Send {\"decision\": \"release\" or \"keep\", \"reason\": why, 1 to 2000 characters}, and if you"
                                + " decide field by field \"fields\": [{\"pointer\", \"decision\": \"release\", \"keep\" or"
                                + " \"withhold\", \"reason\": a code of release-reason, \"note\"}]."));
    }

    private Answering answering(UUID id, ReviewBody.Read answer) {
        Reviewer by = Reviewer.agency(caller.agency().id());
        return answer.byField()
                ? decisions.decide(id, by, answer.answer())
                : decisions.decideAll(
                        id, by, answer.answer().send(), answer.answer().note());
    }

    private ResponseEntity<byte[]> response(Answering answering) {
        if (answering instanceof Answering.Refused refused) {
            Answering.Why why = refused.why();
            return problems.response(status(why), why.code(), title(why), why.text());
        }
        return ResponseEntity.noContent().build();
    }

    private static int status(Answering.Why why) {
        return switch (why) {
            case UNKNOWN -> 404;
            case DECIDED_BEFORE, TOO_LATE, TAKEN -> 409;
            case CONTRADICTORY, TOO_WORDY, NOT_HELD, NO_REASON, BAD_MARK, NOTHING_GOES -> 400;
        };
    }

    private static String title(Answering.Why why) {
        return switch (why) {
            case UNKNOWN -> "No such review";
            case DECIDED_BEFORE -> "Decided before";
            case TOO_LATE -> "Too late to release";
            case TAKEN -> "Taken by a colleague";
            case CONTRADICTORY, TOO_WORDY, NOT_HELD, NO_REASON, BAD_MARK, NOTHING_GOES ->
                "Answer cannot be carried out";
        };
    }
}
