// SPDX-License-Identifier: Apache-2.0
package org.postern.app.intake;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.postern.app.decision.DecisionStore;
import org.postern.app.decision.RecipientOutcome;
import org.postern.app.pipeline.Authentic;
import org.postern.document.Issue;
import org.postern.redaction.HeldField;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON that a sender gets for an accepted document. It is kept without the fingerprint, which is worked out again from
 * the same document on a repeat: an unsalted hash of a child's document must not lie in a table. The rest is sealed.
 */
@Component
class AcceptedAnswer {

    private final JsonMapper json;

    AcceptedAnswer(JsonMapper json) {
        this.json = json;
    }

    ObjectNode write(
            UUID submission,
            Instant acceptedAt,
            String promise,
            Authentic source,
            int version,
            List<RecipientOutcome> outcomes,
            List<Issue> warnings) {
        ObjectNode answer = json.createObjectNode()
                .put("id", submission.toString())
                .put("type", source.type().id())
                .put("version", version)
                .put("acceptedAt", acceptedAt.toString())
                .put("ledgerPromise", promise);
        answer.set("recipients", recipients(outcomes));
        answer.set("warnings", issues(warnings));
        return answer;
    }

    String withFingerprint(ObjectNode answer, String fingerprint) {
        return json.writeValueAsString(answer.put("fingerprint", fingerprint));
    }

    String withFingerprint(byte[] stored, String fingerprint) {
        return withFingerprint((ObjectNode) json.readTree(stored), fingerprint);
    }

    /** To be sealed. */
    byte[] stored(ObjectNode answer) {
        return json.writeValueAsBytes(answer);
    }

    /** What stays for ever: nothing of who got what, of what was held, or of what was wrong with the document. */
    String kept(ObjectNode answer) {
        return json.writeValueAsString(answer.deepCopy().without(List.of("recipients", "warnings")));
    }

    /** For an answer whose submission is erased: what was decided first about each recipient, and no more. */
    String erased(String kept, List<DecisionStore.Row> decided, String fingerprint) {
        ObjectNode answer = (ObjectNode) json.readTree(kept);
        ArrayNode recipients = answer.putArray("recipients");
        Set<String> seen = new HashSet<>();
        decided.stream()
                .filter(row -> seen.add(row.recipient() + "/" + row.unit()))
                .forEach(row -> recipients
                        .addObject()
                        .put("agency", row.recipient())
                        .put("unit", row.unit())
                        .put("outcome", row.outcome())
                        .put("rule", row.rule())
                        .put("reason", row.reason()));
        answer.putArray("warnings");
        return withFingerprint(answer.put("erased", true), fingerprint);
    }

    ArrayNode recipients(List<RecipientOutcome> outcomes) {
        ArrayNode recipients = json.createArrayNode();
        for (RecipientOutcome outcome : outcomes) {
            ObjectNode recipient = recipients
                    .addObject()
                    .put("agency", outcome.recipient().agency().id())
                    .put("unit", outcome.recipient().unit())
                    .put("outcome", outcome.word())
                    .put("rule", outcome.rule())
                    .put("reason", outcome.reason());
            if (!outcome.held().isEmpty()) {
                recipient.set("held", held(outcome.held()));
            }
        }
        return recipients;
    }

    private ArrayNode held(List<HeldField> fields) {
        ArrayNode held = json.createArrayNode();
        fields.forEach(field -> held.addObject()
                .put("pointer", field.pointer())
                .put("kind", field.kind().id())
                .put("code", field.code())
                .put("reason", field.reason()));
        return held;
    }

    ArrayNode issues(List<Issue> warnings) {
        ArrayNode issues = json.createArrayNode();
        warnings.forEach(issue -> issues.addObject()
                .put("severity", issue.severity().name().toLowerCase(Locale.ROOT))
                .put("code", issue.code())
                .put("pointer", issue.pointer())
                .put("text", issue.text())
                .put("fix", issue.fix()));
        return issues;
    }
}
