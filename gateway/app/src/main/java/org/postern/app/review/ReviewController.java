// SPDX-License-Identifier: Apache-2.0
package org.postern.app.review;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
import tools.jackson.core.JacksonException;
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
    private final JsonMapper json;

    ReviewController(
            ReviewStore reviews,
            ReviewDecisions decisions,
            SubmissionStore submissions,
            Caller caller,
            Problems problems,
            JsonMapper json) {
        this.reviews = reviews;
        this.decisions = decisions;
        this.submissions = submissions;
        this.caller = caller;
        this.problems = problems;
        this.json = json;
    }

    /** @param fields what is held: places in the document and reasons, no values */
    record Item(
            UUID id, UUID submission, String recipient, String kind, boolean whole, Instant dueAt, JsonNode fields) {}

    private Optional<Answer> answer(byte[] body) {
        try {
            return Optional.of(json.readValue(body, Answer.class));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    /** @param decision {@code release} or {@code keep} */
    record Answer(String decision, String reason) {}

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
        Answer answer = BodyReader.read(request, LARGEST).flatMap(this::answer).orElse(new Answer(null, null));
        boolean release = "release".equals(answer.decision());
        boolean sound = (release || "keep".equals(answer.decision()))
                && answer.reason() != null
                && !answer.reason().isBlank()
                && answer.reason().length() <= 2_000;
        if (!sound) {
            return problems.response(
                    400,
                    "PST-6250",
                    "Answer not understood",
                    "Send {\"decision\": \"release\" or \"keep\", \"reason\": why, 1 to 2000 characters}.");
        }
        return switch (decisions.decide(id, caller.agency().id(), release, answer.reason())) {
            case DONE -> ResponseEntity.noContent().build();
            case UNKNOWN ->
                problems.response(404, "PST-6251", "No such review", "No review with this id waits for your agency.");
            case DECIDED_BEFORE ->
                problems.response(
                        409, "PST-6252", "Decided before", "This review has been decided; see the submission.");
            case TOO_LATE ->
                problems.response(
                        409,
                        "PST-6253",
                        "Too late to release",
                        "The document was recalled, replaced or erased, or no agreement covers its recipient any more.");
        };
    }
}
