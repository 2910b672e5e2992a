// SPDX-License-Identifier: Apache-2.0
package org.postern.app.story;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postern.app.evidence.Evidence;
import org.postern.app.people.Person;
import org.postern.app.people.Role;
import org.postern.app.storage.GovernanceKey;
import org.postern.app.storage.SubmissionKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Writes that somebody looks, as a row and a ledger leaf, in the look's own transaction: no look without its evidence. */
@Component
public class LookLog {

    private final LookStore store;
    private final Evidence evidence;
    private final GovernanceKey governance;

    LookLog(LookStore store, Evidence evidence, GovernanceKey governance) {
        this.store = store;
        this.evidence = evidence;
        this.governance = governance;
    }

    /** What the auditor's own agency looked at, newest first; without reasons, which belong to each story. */
    @Transactional(readOnly = true)
    public List<Look> ofAgency(Person auditor, Optional<Cursor> after, int limit) {
        Auditors.require(auditor);
        return store.byAgency(auditor.agency(), after, Math.max(1, Math.min(limit, EvidenceSearch.MOST)));
    }

    void search(Person auditor, Criteria criteria, int found) {
        UUID id = UUID.randomUUID();
        store.insert(look(
                id,
                auditor,
                LookKind.SEARCH,
                Optional.empty(),
                criteria.given(),
                Optional.of(found),
                Optional.empty()));
        evidence.record(
                LookKind.SEARCH.act(),
                id,
                governance.key(),
                statement(auditor, LookKind.SEARCH)
                        .put("criteria", criteria.given())
                        .put("found", found));
    }

    /** @param key of the submission; empty once it is erased, and then the leaf cannot be opened by anybody */
    void look(
            Person auditor, LookKind kind, StoryStore.Seen seen, Optional<SubmissionKey> key, Optional<String> reason) {
        UUID id = UUID.randomUUID();
        Optional<byte[]> sealed = key.flatMap(held ->
                reason.map(text -> held.seal(LookStore.reasonPurpose(id), text.getBytes(StandardCharsets.UTF_8))));
        store.insert(look(id, auditor, kind, Optional.of(seen), "", Optional.empty(), sealed));
        ObjectNode statement = statement(auditor, kind);
        reason.ifPresent(text -> statement.put(Events.OWN_WORDS, text));
        evidence.record(kind.act(), id, seen.submission(), key, statement);
    }

    List<Look> of(UUID submission, Optional<SubmissionKey> key) {
        return store.ofSubmission(submission, key);
    }

    private ObjectNode statement(Person auditor, LookKind kind) {
        return evidence.statement()
                .put("agency", auditor.agency())
                .put("person", auditor.id())
                .put("role", Role.AUDITOR.id())
                .put("what", kind.id());
    }

    private static LookStore.New look(
            UUID id,
            Person auditor,
            LookKind kind,
            Optional<StoryStore.Seen> seen,
            String criteria,
            Optional<Integer> found,
            Optional<byte[]> reason) {
        return new LookStore.New(
                id,
                seen.map(StoryStore.Seen::submission),
                seen.flatMap(StoryStore.Seen::delivery),
                auditor.id(),
                auditor.name(),
                auditor.agency(),
                Role.AUDITOR.id(),
                kind,
                criteria,
                found,
                reason);
    }
}
