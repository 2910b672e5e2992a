// SPDX-License-Identifier: Apache-2.0
package org.postern.app.story;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postern.app.evidence.Act;
import org.postern.app.evidence.EntryProof;
import org.postern.app.evidence.EntryProofs;
import org.postern.app.storage.SubmissionKey;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The ledger's entries of one story, each as far open as the reader's side may have it. */
@Component
class Events {

    /** Under which a statement holds why somebody looked. */
    static final String OWN_WORDS = "reason";

    /**
     * What statements may hold to be opened without values: ids, codes, digests, times, counts. Whatever else is in one, such as
     * a note or a name that a person typed, may say anything about a child, and closes it.
     */
    private static final Set<String> FACTS = Set.of(
            "acknowledgementSha256",
            "agency",
            "as",
            "at",
            "by",
            "cause",
            "certificateSha256",
            "criteria",
            "deliveriesStopped",
            "delivery",
            "deputy",
            "detailSha256",
            "due",
            "envelopeSha256",
            "expired",
            "fingerprint",
            "found",
            "issued",
            "justified",
            "kind",
            "openedAt",
            "openingNonceSha256",
            "outcome",
            "person",
            "pointer",
            "protocol",
            "readAt",
            "receiptSha256",
            "recipient",
            "reviewer",
            "role",
            "rule",
            "signed",
            "told",
            "trustSha256",
            "type",
            "undelivered",
            "unit",
            "version",
            "what",
            "within");

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
                .map(entry -> withOwnWords || hasFactsOnly(entry) ? entry : entry.closed())
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

    private boolean hasFactsOnly(EntryProof entry) {
        return entry.opening()
                .map(opening -> json.readTree(opening.statement()))
                .filter(statement -> statement.isObject() && FACTS.containsAll(statement.propertyNames()))
                .isPresent();
    }
}
