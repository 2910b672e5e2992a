// SPDX-License-Identifier: Apache-2.0
package org.postern.app.review;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.postern.app.decision.Adjustment;
import org.postern.app.decision.Looked;
import org.postern.app.review.ReviewAnswer.Choice;
import org.postern.app.review.ReviewAnswer.SpanMark;
import org.postern.app.review.ReviewDeskStore.Asked;
import org.postern.app.storage.SubmissionKey;
import org.postern.redaction.Gate;
import org.postern.redaction.HeldField;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What reviewers have answered so far about one unit of one recipient: no later release takes an earlier one back, and no
 * later one lets go what an earlier one keeps. A field's last answer counts.
 */
@Component
public class Answers {

    private static final String SERIOUS_HARM = HeldField.Kind.SERIOUS_HARM.id();

    private final ReviewDeskStore desk;
    private final JsonMapper json;

    Answers(ReviewDeskStore desk, JsonMapper json) {
        this.desk = desk;
        this.json = json;
    }

    /**
     * The answers as they stand.
     *
     * @param asked  pointers about which somebody was asked
     * @param others other questions wait
     */
    record Given(Map<String, Choice> fields, List<SpanMark> marks, Set<String> asked, boolean others) {}

    /** What was decided before about this recipient, for whatever else is let go to it. */
    public Adjustment standing(ReviewCase.Open open, Supplier<Looked> plain) {
        return adjustment(given(open, Optional.empty()), plain);
    }

    /** Pointers about which somebody was asked, in whatever review of this recipient. */
    public Set<String> asked(ReviewCase.Open open) {
        return given(open, Optional.empty()).asked();
    }

    /** @param except a review that is being decided, whose own detail counts as asked about only */
    Given given(ReviewCase.Open open, Optional<UUID> except) {
        SubmissionKey key = open.key();
        Map<String, Choice> fields = new LinkedHashMap<>();
        List<SpanMark> marks = new ArrayList<>();
        Set<String> asked = new LinkedHashSet<>();
        boolean others = false;
        for (Asked one : desk.about(open.submission().id(), open.recipient(), open.unit())) {
            Set<String> held = held(one.id(), one.detail(), key);
            asked.addAll(held);
            if (except.filter(one.id()::equals).isPresent()) {
                continue;
            }
            others |= one.outcome().isEmpty();
            Optional<ReviewAnswer> answer = one.answer().map(said -> read(one.id(), said, key));
            if (answer.isPresent()) {
                take(fields, one.kind(), one.whole(), held, answer.get());
                marks.addAll(answer.get().marks());
            } else if (one.outcome().filter("released"::equals).isPresent()) {
                held.forEach(pointer -> fields.put(pointer, Choice.RELEASE));
            }
        }
        return new Given(fields, marks, asked, others);
    }

    /** The same with one more answer. */
    Given with(Given before, Review review, Set<String> held, ReviewAnswer answer) {
        Map<String, Choice> fields = new LinkedHashMap<>(before.fields());
        take(fields, review.kind(), review.whole(), held, answer);
        List<SpanMark> marks = new ArrayList<>(before.marks());
        marks.addAll(answer.marks());
        return new Given(fields, marks, before.asked(), before.others());
    }

    /** Marks that no longer fit the texts are left out; the texts are then as hidden as they were. */
    Adjustment adjustment(Given given, Supplier<Looked> plain) {
        return new Adjustment(
                pointers(given, Choice.RELEASE),
                pointers(given, Choice.WITHHOLD),
                Map.of(),
                given.marks().stream()
                        .flatMap(mark -> Marks.facts(plain.get(), List.of(mark)).stream())
                        .flatMap(List::stream)
                        .toList());
    }

    /** What a review holds. */
    Set<String> held(UUID review, byte[] detail, SubmissionKey key) {
        Set<String> pointers = new LinkedHashSet<>();
        json.readTree(key.open("review/" + review, detail))
                .forEach(field -> pointers.add(field.path("pointer").asString()));
        return pointers;
    }

    byte[] seal(UUID review, ReviewAnswer answer, SubmissionKey key) {
        return key.seal(
                "review-answer/" + review, json.writeValueAsString(answer).getBytes(StandardCharsets.UTF_8));
    }

    private ReviewAnswer read(UUID review, byte[] sealed, SubmissionKey key) {
        return json.readValue(key.open("review-answer/" + review, sealed), ReviewAnswer.class);
    }

    /**
     * What the gate held and a reviewer keeps is kept for good, so that it stops nothing else; unless it stopped all, and the
     * reviewer lets nothing go. What a rule hides at serious harm stays as the rule says.
     */
    private static void take(
            Map<String, Choice> fields, String kind, boolean whole, Set<String> held, ReviewAnswer answer) {
        boolean byRule = kind.equals(SERIOUS_HARM) || whole && !answer.send();
        Map<String, Choice> said = answer.fields().stream()
                .collect(Collectors.toMap(ReviewAnswer.FieldAnswer::pointer, ReviewAnswer.FieldAnswer::choice));
        for (String pointer : held) {
            Choice choice = said.getOrDefault(pointer, Choice.KEEP);
            if (pointer.equals(Gate.WHOLE)) {
                if (answer.send() && kind.equals(HeldField.Kind.RELEASE.id())) {
                    fields.put(pointer, Choice.RELEASE);
                }
            } else {
                fields.put(pointer, choice == Choice.RELEASE || byRule ? choice : Choice.WITHHOLD);
            }
        }
        said.forEach((pointer, choice) -> {
            if (choice == Choice.WITHHOLD) {
                fields.put(pointer, choice);
            }
        });
    }

    private static Set<String> pointers(Given given, Choice choice) {
        return given.fields().entrySet().stream()
                .filter(field -> field.getValue() == choice)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
