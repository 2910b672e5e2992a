// SPDX-License-Identifier: Apache-2.0
package org.postern.app.review;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postern.app.decision.EarlierFindings;
import org.postern.app.storage.SubmissionKey;
import org.postern.app.submission.Submission;
import org.postern.app.submission.SubmissionStore;
import org.postern.document.SchemaField.Fact;
import org.postern.redaction.narrative.KnownFact;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what reviewers corrected, as cases for what comes next. A later text of the agency hides what one of them marked as
 * a name; what was marked as none counts in its own document only until a second reviewer says the same of another, so
 * that nobody widens later sharing alone.
 */
@Component
class Corrections implements EarlierFindings {

    private static final int MOST = 200;

    private final CorrectionStore store;
    private final SubmissionStore submissions;
    private final JsonMapper json;

    Corrections(CorrectionStore store, SubmissionStore submissions, JsonMapper json) {
        this.store = store;
        this.submissions = submissions;
        this.json = json;
    }

    void keep(Submission submission, SubmissionKey key, String by, List<KnownFact> facts) {
        String owner = submission.owner();
        for (KnownFact fact : facts) {
            UUID id = UUID.randomUUID();
            byte[] finding = json.createObjectNode()
                    .put("fact", fact.fact().name())
                    .put("value", fact.value())
                    .put("shown", fact.shown())
                    .put("by", by)
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
            store.keep(id, submission.id(), owner, key.seal("correction/" + id, finding));
        }
    }

    @Override
    public Found of(String agency) {
        Map<UUID, Optional<SubmissionKey>> keys = new HashMap<>();
        List<Correction> corrections = new ArrayList<>();
        for (CorrectionStore.Row row : store.newest(agency, MOST)) {
            keys.computeIfAbsent(row.submission(), submissions::key)
                    .map(key -> json.readTree(key.open("correction/" + row.id(), row.finding())))
                    .map(finding ->
                            new Correction(row.submission(), finding.path("by").asString(""), fact(finding)))
                    .ifPresent(corrections::add);
        }
        List<KnownFact> names = corrections.stream()
                .map(Correction::fact)
                .filter(Marks::isForOthers)
                .toList();
        return new Found(names, Correction.agreed(corrections));
    }

    private static KnownFact fact(JsonNode finding) {
        String value = finding.path("value").asString();
        return new KnownFact(
                Fact.valueOf(finding.path("fact").asString()),
                value,
                Marks.entity(value),
                finding.path("shown").asBoolean());
    }
}
