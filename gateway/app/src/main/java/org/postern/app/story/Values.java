// SPDX-License-Identifier: Apache-2.0
package org.postern.app.story;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postern.app.people.Person;
import org.postern.app.storage.SubmissionKey;
import org.postern.app.submission.SubmissionStore;
import org.postern.document.DocumentLeaves;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Shows an auditor of the sender's side what a document says, against a reason that is written down with the look. */
@Component
public class Values {

    private final StoryStore store;
    private final SubmissionStore submissions;
    private final ReasonStore reasons;
    private final LookLog looks;
    private final JsonMapper json;

    Values(StoryStore store, SubmissionStore submissions, ReasonStore reasons, LookLog looks, JsonMapper json) {
        this.store = store;
        this.submissions = submissions;
        this.reasons = reasons;
        this.looks = looks;
        this.json = json;
    }

    /** @param reason as the auditor typed it */
    @Transactional
    public ValuesAnswer show(Person auditor, UUID id, String reason) {
        Auditors.require(auditor);
        Optional<StoryStore.Seen> found = store.seen(id, auditor.agency());
        if (found.isEmpty()) {
            return new ValuesAnswer.Unknown();
        }
        StoryStore.Seen seen = found.get();
        if (seen.side() == Side.RECEIVED) {
            return new ValuesAnswer.InTheEnvelopeOnly();
        }
        if (!ValuesAnswer.isReason(reason)) {
            return new ValuesAnswer.ReasonMissing();
        }
        Optional<SubmissionKey> key = submissions.key(seen.submission());
        if (key.isEmpty()) {
            return new ValuesAnswer.Erased();
        }
        byte[] document = submissions.document(seen.submission()).orElseThrow();
        looks.look(auditor, LookKind.VALUES, seen, key, Optional.of(reason.strip()));
        return new ValuesAnswer.Shown(values(document), words(seen.submission(), key.get()));
    }

    private List<ValuesAnswer.Value> values(byte[] document) {
        return DocumentLeaves.of((ObjectNode) json.readTree(document))
                .map(leaf -> new ValuesAnswer.Value(leaf.pointer(), leaf.value().asString("")))
                .toList();
    }

    private List<ValuesAnswer.Words> words(UUID submission, SubmissionKey key) {
        return reasons.ofReviews(submission).entrySet().stream()
                .map(hidden -> new ValuesAnswer.Words(
                        hidden.getKey(),
                        new String(
                                key.open("review-reason/" + hidden.getKey(), hidden.getValue()),
                                StandardCharsets.UTF_8)))
                .toList();
    }
}
