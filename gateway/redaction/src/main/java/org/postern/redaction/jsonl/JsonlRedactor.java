// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.jsonl;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postern.redaction.narrative.KnownFact;
import org.postern.redaction.narrative.NarrativeRedactor;
import org.postern.redaction.narrative.Options;
import org.postern.redaction.narrative.Redacted;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Redacts narratives line by line, offline: in {@code {id, text, known?}}, out
 * {@code {id, redacted, spans:[{start,end,label,rule,confidence}], review:[{start,end,reason}]}}. Offsets are Unicode
 * code points of the text that was given.
 */
public final class JsonlRedactor {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final NarrativeRedactor redactor;
    private final Options options;

    /** Hides everything that the redactor knows how to find. */
    public JsonlRedactor() {
        this(new NarrativeRedactor(), Options.everything());
    }

    public JsonlRedactor(NarrativeRedactor redactor, Options options) {
        this.redactor = redactor;
        this.options = options;
    }

    /** Numbers of lines, counted from 1, that are no such object; they have no line in the output. */
    public record Outcome(int redacted, List<Integer> unreadable) {}

    public Outcome redact(BufferedReader in, Writer out) throws IOException {
        List<Integer> unreadable = new ArrayList<>();
        int redacted = 0;
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            Optional<ObjectNode> answer = redactLine(line);
            if (answer.isEmpty()) {
                unreadable.add(number);
                continue;
            }
            out.write(JSON.writeValueAsString(answer.get()));
            out.write('\n');
            redacted++;
        }
        return new Outcome(redacted, List.copyOf(unreadable));
    }

    /** @return empty if the line is no JSON object with a text */
    public Optional<ObjectNode> redactLine(String line) {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
        if (!node.isObject() || !node.path("text").isString()) {
            return Optional.empty();
        }
        String text = node.path("text").stringValue();
        List<KnownFact> facts = KnownJson.facts(node.path("known"));
        return Optional.of(answer(node.path("id"), text, redactor.redact(text, facts, options)));
    }

    private static ObjectNode answer(JsonNode id, String text, Redacted redacted) {
        ObjectNode answer = JSON.createObjectNode();
        answer.set("id", id.isMissingNode() ? JSON.nullNode() : id);
        answer.put("redacted", redacted.text());
        ArrayNode spans = answer.putArray("spans");
        redacted.spans()
                .forEach(span -> spans.addObject()
                        .put("start", codePoints(text, span.start()))
                        .put("end", codePoints(text, span.end()))
                        .put("label", span.label().name())
                        .put("rule", span.rule())
                        .put("confidence", span.confidence()));
        ArrayNode review = answer.putArray("review");
        redacted.review()
                .forEach(item -> review.addObject()
                        .put("start", codePoints(text, item.start()))
                        .put("end", codePoints(text, item.end()))
                        .put("reason", item.reason()));
        return answer;
    }

    private static int codePoints(String text, int unit) {
        return text.codePointCount(0, unit);
    }
}
