// SPDX-License-Identifier: Apache-2.0
package org.postern.app.story;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postern.app.evidence.EntryProof;
import org.postern.app.people.Person;
import org.postern.app.storage.SubmissionKey;
import org.postern.app.submission.SubmissionStore;
import org.postern.ledger.evidence.EvidenceFormat;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the evidence of one story into one file that verifies anywhere; that it was made is recorded with it. */
@Component
public class EvidenceBundles {

    private final StoryStore store;
    private final SubmissionStore submissions;
    private final Events events;
    private final BundleParts parts;
    private final LookLog looks;

    EvidenceBundles(StoryStore store, SubmissionStore submissions, Events events, BundleParts parts, LookLog looks) {
        this.store = store;
        this.submissions = submissions;
        this.events = events;
        this.parts = parts;
        this.looks = looks;
    }

    /** @param id as for {@link Stories#open} */
    @Transactional
    public BundleAnswer export(Person auditor, UUID id, BundleRequest request) {
        Auditors.require(auditor);
        Optional<StoryStore.Seen> found = store.seen(id, auditor.agency());
        if (found.isEmpty()) {
            return new BundleAnswer.Unknown();
        }
        if (!request.acceptable()) {
            return new BundleAnswer.ReasonMissing();
        }
        StoryStore.Seen seen = found.get();
        Optional<SubmissionKey> key = submissions.key(seen.submission());
        List<EntryProof> entries = events.entries(seen, key, request.values());
        if (entries.stream().noneMatch(entry -> entry.state() == EntryProof.State.PROVEN)) {
            return new BundleAnswer.NotYet();
        }
        byte[] file = EvidenceFormat.write(parts.file(auditor.agency(), id, seen, key, entries, request.values()));
        looks.look(
                auditor,
                request.values() ? LookKind.BUNDLE_WITH_VALUES : LookKind.BUNDLE,
                seen,
                key,
                request.reason().map(String::strip));
        return new BundleAnswer.Made(file, "evidence-" + id + ".json");
    }
}
