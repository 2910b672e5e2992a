// SPDX-License-Identifier: Apache-2.0
package org.postern.app.story;

import java.util.List;
import java.util.Optional;
import org.postern.app.evidence.Act;
import org.postern.app.evidence.EntryProof;
import org.postern.app.evidence.EntryProofs;
import org.postern.app.storage.SubmissionKey;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ledger's entries of one story, each as far open as the reader's side may have it. */
@Component
class Events {

    /** Where a statement holds what a person typed, which may say anything about a child. */
    static final String OWN_WORDS = "reason";

    private final EntryProofs proofs;
    private final JsonMapper json;

    Events(EntryProofs proofs, JsonMapper json) {
        this.proofs = proofs;
        this.json = json;
    }

    /** @param withOwnWords also open what people typed */
    List<EntryProof> entries(StoryStore.Seen seen, Optional<SubmissionKey> key, boolean withOwnWords) {
        List<EntryProof> entries = seen.delivery().isEmpty()
                ? proofs.ofSubmission(seen.submission(), key)
                : proofs.aboutDelivery(seen.delivery().get(), key).stream()
                        .filter(entry -> Act.isShownToRecipient(entry.kind()))
                        .toList();
        return entries.stream()
                .map(entry -> withOwnWords || !hasOwnWords(entry) ? entry : entry.closed())
                .toList();
    }

    Event event(EntryProof entry) {
        return new Event(
                entry.at(),
                entry.kind(),
                entry.subject(),
                entry.index(),
                entry.state(),
                entry.opening().map(opening -> json.readTree(opening.statement())));
    }

    private boolean hasOwnWords(EntryProof entry) {
        return entry.opening()
                .map(opening -> json.readTree(opening.statement()))
                .filter(JsonNode::isObject)
                .filter(statement -> statement.has(OWN_WORDS))
                .isPresent();
    }
}
