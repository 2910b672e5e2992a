// SPDX-License-Identifier: Apache-2.0
package org.postern.app.breakglass;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postern.app.alert.AlertKind;
import org.postern.app.alert.AlertStore;
import org.postern.app.evidence.Act;
import org.postern.app.evidence.Evidence;
import org.postern.app.people.Person;
import org.postern.app.people.Role;
import org.postern.app.storage.SubmissionKey;
import org.postern.app.submission.SubmissionStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another person looks at each use of break-glass; until then it is red on both sides, and its clock runs. */
@Component
public class BreakGlassReviews {

    private static final int MOST = 200;
    private static final int SHORTEST = 10;
    private static final int LONGEST = 2_000;

    private final BreakGlassStore store;
    private final SubmissionStore submissions;
    private final Evidence evidence;
    private final AlertStore alerts;
    private final JsonMapper json;

    BreakGlassReviews(
            BreakGlassStore store, SubmissionStore submissions, Evidence evidence, AlertStore alerts, JsonMapper json) {
        this.store = store;
        this.submissions = submissions;
        this.evidence = evidence;
        this.alerts = alerts;
        this.json = json;
    }

    /** What becomes of a review. */
    public enum Reviewing {
        DONE,
        /** Not this person's to review, or none; said in one way. */
        UNKNOWN,
        /** Nobody reviews what he did himself. */
        OWN,
        REVIEWED_BEFORE,
        /** A review says why, in 10 to 2000 characters. */
        NO_NOTE
    }

    /**
     * What was released and why.
     *
     * @param pointers fields of the document
     * @param note     the person's words
     */
    public record Detail(BreakGlassUse use, List<String> pointers, String note) {

        /** Never the note. */
        @Override
        public String toString() {
            return "Detail[" + use.id() + "]";
        }
    }

    /** Unreviewed uses that concern the person's agency as sender or recipient, the oldest first. */
    public List<BreakGlassUse> inRed(Person person) {
        return all(person).stream().filter(BreakGlassUse::isRed).toList();
    }

    /** Those in red first, then the newest. */
    public List<BreakGlassUse> all(Person person) {
        boolean mayLook = person.is(Role.REVIEWER)
                || person.is(Role.GOVERNANCE_LEAD)
                || person.is(Role.AUDITOR)
                || person.is(Role.PRACTITIONER);
        return mayLook ? store.of(person.agency(), MOST) : List.of();
    }

    /** Since when the person may not do it any more, because nobody has reviewed what was done before. */
    public Optional<Instant> suspendedSince(Person person) {
        return store.suspendedSince(person.id());
    }

    /** For those who may review it; that they looked is in the ledger. */
    @Transactional
    public Optional<Detail> show(Person person, UUID id) {
        Optional<BreakGlassUse> use = store.find(id).filter(found -> mayReview(person, found));
        Optional<SubmissionKey> key = use.flatMap(found -> submissions.key(found.submission()));
        return key.flatMap(opening -> store.detail(id).map(kept -> {
            record(Act.REVIEW_SHOWN, use.get(), person, key);
            JsonNode detail = json.readTree(opening.open("break-glass/" + id, kept));
            List<String> pointers = new ArrayList<>();
            detail.path("pointers").forEach(pointer -> pointers.add(pointer.asString()));
            return new Detail(use.get(), pointers, detail.path("note").asString());
        }));
    }

    /** Ends the red, and with it a suspension that came from this use. */
    @Transactional
    public Reviewing review(Person person, UUID id, boolean justified, String note) {
        Optional<BreakGlassUse> found = store.lock(id).filter(use -> mayReview(person, use));
        if (found.isEmpty()) {
            return Reviewing.UNKNOWN;
        }
        BreakGlassUse use = found.get();
        if (use.person().equals(person.id())) {
            return Reviewing.OWN;
        }
        if (!use.isRed()) {
            return Reviewing.REVIEWED_BEFORE;
        }
        if (note == null || note.strip().length() < SHORTEST || note.length() > LONGEST) {
            return Reviewing.NO_NOTE;
        }
        Optional<SubmissionKey> key = submissions.key(use.submission());
        store.review(
                id,
                person.id(),
                justified,
                key.map(sealing -> sealing.seal("break-glass-review/" + id, note.getBytes(StandardCharsets.UTF_8)))
                        .orElse(null));
        evidence.record(
                Act.BREAK_GLASS_REVIEWED,
                id,
                use.submission(),
                key,
                evidence.statement()
                        .put("by", person.id())
                        .put("justified", justified)
                        .put("note", note));
        tell(use, justified);
        return Reviewing.DONE;
    }

    private void tell(BreakGlassUse use, boolean justified) {
        String found = justified ? "justified" : "not justified";
        for (String side : new LinkedHashSet<>(List.of(use.owner(), use.agency()))) {
            alerts.raise(
                    side,
                    AlertKind.BREAK_GLASS,
                    Optional.of(use.submission()),
                    "What went beyond the sharing protocol towards " + use.recipient() + " was reviewed: " + found
                            + ".");
        }
        alerts.raise(
                use.recipient(),
                AlertKind.BREAK_GLASS,
                Optional.empty(),
                "What " + use.agency() + " sent beyond the sharing protocol was reviewed there: " + found + "."
                        + (justified ? "" : " Ask them what is to become of it."));
    }

    private void record(Act act, BreakGlassUse use, Person person, Optional<SubmissionKey> key) {
        evidence.record(
                act, use.id(), use.submission(), key, evidence.statement().put("by", person.id()));
    }

    private static boolean mayReview(Person person, BreakGlassUse use) {
        return use.isOf(person.agency()) && (person.is(Role.REVIEWER) || person.is(Role.GOVERNANCE_LEAD));
    }
}
