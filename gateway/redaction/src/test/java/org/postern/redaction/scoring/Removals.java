// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.scoring;

import java.util.ArrayList;
import java.util.List;
import org.postern.redaction.corpus.Mark;
import tools.jackson.databind.JsonNode;

/**
 * What a redactor did to one narrative.
 *
 * @param spans hidden stretches with their classes
 * @param review stretches that a person is shown before the text goes
 */
public record Removals(List<Mark> spans, List<Mark> review) {

    /** Of an answer of {@link org.postern.redaction.jsonl.JsonlRedactor}. */
    public static Removals of(JsonNode answer) {
        return new Removals(marks(answer.path("spans")), marks(answer.path("review")));
    }

    private static List<Mark> marks(JsonNode list) {
        List<Mark> marks = new ArrayList<>();
        list.forEach(mark -> marks.add(new Mark(
                mark.path("start").asInt(),
                mark.path("end").asInt(),
                "",
                mark.path("label").asString(""))));
        return List.copyOf(marks);
    }
}
