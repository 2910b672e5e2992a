// SPDX-License-Identifier: Apache-2.0
package org.postern.app.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.app.review.ReviewAnswer.Choice;
import org.postern.app.review.ReviewAnswer.FieldAnswer;
import org.postern.app.review.ReviewAnswer.SpanMark;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads an answer as it comes over the API: in one word for all, or field by field. */
@Component
class ReviewBody {

    private static final int LONGEST = 2_000;
    private static final Map<String, Choice> CHOICES =
            Map.of("release", Choice.RELEASE, "keep", Choice.KEEP, "withhold", Choice.WITHHOLD);

    private final JsonMapper json;

    ReviewBody(JsonMapper json) {
        this.json = json;
    }

    /** @param byField each field has its own decision; else one word stands for all that is held */
    record Read(ReviewAnswer answer, boolean byField) {}

    /**
     * @param decision {@code release} or {@code keep}
     * @param reason   why, in words
     * @param fields   what happens to each; a held field that is not named is kept
     * @param marks    corrections of what was found in the texts
     */
    record Body(String decision, String reason, List<Field> fields, List<SpanMark> marks) {}

    record Field(String pointer, String decision, String reason, String note) {}

    /** Empty where it is not to be understood. */
    Optional<Read> read(byte[] body) {
        try {
            return Optional.ofNullable(json.readValue(body, Body.class)).flatMap(ReviewBody::answer);
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Read> answer(Body body) {
        boolean release = "release".equals(body.decision());
        boolean sound = (release || "keep".equals(body.decision())) && isText(body.reason(), 1);
        List<Field> fields = body.fields() == null ? List.of() : body.fields();
        if (!sound || fields.stream().anyMatch(field -> !isSound(field)) || hasNull(body.marks())) {
            return Optional.empty();
        }
        List<FieldAnswer> answers = fields.stream()
                .map(field ->
                        new FieldAnswer(field.pointer(), CHOICES.get(field.decision()), field.reason(), field.note()))
                .toList();
        boolean byField = body.fields() != null || body.marks() != null;
        return Optional.of(new Read(new ReviewAnswer(release, answers, body.marks(), body.reason()), byField));
    }

    private static boolean isSound(Field field) {
        return field != null
                && field.pointer() != null
                && field.decision() != null
                && CHOICES.containsKey(field.decision())
                && (field.note() == null || isText(field.note(), 0));
    }

    private static boolean hasNull(List<SpanMark> marks) {
        return marks != null && marks.stream().anyMatch(mark -> mark == null || mark.pointer() == null);
    }

    private static boolean isText(String text, int shortest) {
        return text != null && text.strip().length() >= shortest && text.length() <= LONGEST;
    }
}
