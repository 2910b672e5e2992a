// SPDX-License-Identifier: Apache-2.0
package org.postern.app.review;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postern.app.decision.Looked;
import org.postern.app.evidence.Act;
import org.postern.app.evidence.Evidence;
import org.postern.app.review.ReviewAnswer.Choice;
import org.postern.app.review.ReviewAnswer.FieldAnswer;
import org.postern.app.review.ReviewAnswer.SpanMark;
import org.postern.app.storage.SubmissionKey;
import org.postern.redaction.Gate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Writes an answer down: the review's row, a leaf for the whole, one for each field and one for each mark. */
@Component
class ReviewRecord {

    private final ReviewStore reviews;
    private final Answers answers;
    private final Corrections corrections;
    private final Evidence evidence;

    ReviewRecord(ReviewStore reviews, Answers answers, Corrections corrections, Evidence evidence) {
        this.reviews = reviews;
        this.answers = answers;
        this.corrections = corrections;
        this.evidence = evidence;
    }

    void keep(Review review, Reviewer by, Set<String> held, ReviewAnswer answer, SubmissionKey key) {
        String outcome = answer.send() ? "released" : "kept";
        reviews.decide(
                review.id(),
                by.id(),
                outcome,
                key.seal("review-reason/" + review.id(), answer.note().getBytes(StandardCharsets.UTF_8)),
                answers.seal(review.id(), answer, key));
        record(
                Act.REVIEW_DECIDED,
                review,
                key,
                evidence.statement()
                        .put("by", by.id())
                        .put("agency", by.agency())
                        .put("outcome", outcome)
                        .put("reason", answer.note()));
        everyField(held, answer)
                .forEach((pointer, field) -> record(
                        act(field.choice()),
                        review,
                        key,
                        evidence.statement()
                                .put("by", by.id())
                                .put("pointer", pointer)
                                .put("reason", field.reason())
                                .put("note", field.note())));
        for (SpanMark mark : answer.marks()) {
            record(
                    Act.SPAN_MARKED,
                    review,
                    key,
                    evidence.statement()
                            .put("by", by.id())
                            .put("pointer", mark.pointer())
                            .put("start", mark.start())
                            .put("end", mark.end())
                            .put("name", mark.name()));
        }
    }

    /** The corrections, as cases for later texts. @param plain the texts as the marks speak of them */
    void corrections(ReviewCase.Open open, Reviewer by, Looked plain, ReviewAnswer answer) {
        Marks.facts(plain, answer.marks())
                .ifPresent(
                        facts -> corrections.keep(open.submission(), open.key(), by.isPerson() ? by.id() : "", facts));
    }

    /** What is held and not named was looked at and kept. */
    private static Map<String, FieldAnswer> everyField(Set<String> held, ReviewAnswer answer) {
        Map<String, FieldAnswer> fields = new LinkedHashMap<>();
        held.stream()
                .filter(pointer -> !pointer.equals(Gate.WHOLE))
                .forEach(pointer -> fields.put(pointer, new FieldAnswer(pointer, Choice.KEEP, "", "")));
        answer.fields().forEach(field -> fields.put(field.pointer(), field));
        return fields;
    }

    private static Act act(Choice choice) {
        return switch (choice) {
            case RELEASE -> Act.FIELD_RELEASED;
            case KEEP -> Act.FIELD_KEPT;
            case WITHHOLD -> Act.FIELD_WITHHELD;
        };
    }

    private void record(Act act, Review review, SubmissionKey key, ObjectNode statement) {
        evidence.record(act, review.id(), review.submission(), Optional.of(key), statement);
    }
}
