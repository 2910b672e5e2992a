// SPDX-License-Identifier: Apache-2.0
package org.postern.app.intake;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postern.agency.Agency;
import org.postern.agency.Relation;
import org.postern.app.agency.TrustArchiveStore;
import org.postern.app.alert.AlertKind;
import org.postern.app.alert.AlertStore;
import org.postern.app.decision.RecipientOutcome;
import org.postern.app.evidence.Act;
import org.postern.app.evidence.Evidence;
import org.postern.app.pipeline.Answer;
import org.postern.app.pipeline.Authentic;
import org.postern.app.pipeline.Cleared;
import org.postern.app.pipeline.Valid;
import org.postern.app.statistics.DocumentFactsKept;
import org.postern.app.storage.StorageSettings;
import org.postern.app.storage.Vault;
import org.postern.app.submission.Submission;
import org.postern.app.submission.SubmissionStore;
import org.postern.ledger.Leaf;
import org.postern.ledger.PromiseSigner;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Writes one accepted document, inside the caller's transaction. */
@Component
class Acceptance {

    private final SubmissionStore submissions;
    private final IdempotencyStore idempotency;
    private final OutcomeRecorder recorder;
    private final Recall older;
    private final Vault vault;
    private final Evidence evidence;
    private final PromiseSigner promises;
    private final AlertStore alerts;
    private final DocumentFacts facts;
    private final AcceptedAnswer answers;
    private final StorageSettings storage;
    private final TrustArchiveStore archive;
    private final DocumentFactsKept counted;

    Acceptance(
            SubmissionStore submissions,
            IdempotencyStore idempotency,
            OutcomeRecorder recorder,
            Recall older,
            Vault vault,
            Evidence evidence,
            PromiseSigner promises,
            AlertStore alerts,
            DocumentFacts facts,
            AcceptedAnswer answers,
            StorageSettings storage,
            TrustArchiveStore archive,
            DocumentFactsKept counted) {
        this.submissions = submissions;
        this.idempotency = idempotency;
        this.recorder = recorder;
        this.older = older;
        this.vault = vault;
        this.evidence = evidence;
        this.promises = promises;
        this.alerts = alerts;
        this.facts = facts;
        this.answers = answers;
        this.storage = storage;
        this.archive = archive;
        this.counted = counted;
    }

    /** Refused only where this version of the document was accepted before under another key. */
    Answer accept(UUID id, Cleared cleared, List<RecipientOutcome> outcomes) {
        Valid valid = cleared.decided().valid();
        int version = facts.version(valid.document());
        byte[] documentRef = facts.documentRef(valid.source().agency().id(), valid.document());
        Optional<Submission> newest = submissions.newestOf(documentRef);
        if (newest.filter(known -> known.version() == version).isPresent()) {
            return sameVersionAgain(newest.get());
        }
        boolean outdated = newest.filter(known -> known.version() > version).isPresent();
        SubmissionStore.New row = row(id, cleared, documentRef, version);
        submissions.insert(row);
        counted.keep(id, valid);
        Leaf leaf = record(row, valid);
        Submission submission = submissions.find(id).orElseThrow();
        List<RecipientOutcome> reached = outdated ? List.of() : outcomes;
        if (outdated) {
            submissions.supersede(id, newest.get().id());
            alerts.raise(
                    submission.agency(),
                    AlertKind.OUTDATED,
                    Optional.of(id),
                    "A newer version of this document was accepted before, so this one goes to nobody.");
        } else {
            newest.filter(known -> known.supersededBy().isEmpty())
                    .ifPresent(known -> older.supersede(known, submission));
            recorder.record(submission, row.key().key(), outcomes);
        }
        ObjectNode answer = answers.write(
                id,
                submission.acceptedAt(),
                promises.promise(leaf),
                valid.source(),
                version,
                reached,
                valid.warnings());
        if (outdated) {
            answer.put("outdatedBy", newest.get().id().toString());
        }
        idempotency.remember(
                id, answers.kept(answer), row.key().key().seal(IdempotencyStore.purpose(id), answers.stored(answer)));
        return new Answer.Accepted(
                id, answers.withFingerprint(answer, valid.source().fingerprint()), false);
    }

    private SubmissionStore.New row(UUID id, Cleared cleared, byte[] documentRef, int version) {
        Valid valid = cleared.decided().valid();
        Authentic source = valid.source();
        LocalDate expires =
                LocalDate.ofInstant(cleared.decided().at(), ZoneOffset.UTC).plusDays(storage.retentionDays());
        String responsible =
                valid.parties().byRelation().get(Relation.RESPONSIBLE_AUTHORITY).id();
        return new SubmissionStore.New(
                id,
                source.agency().id(),
                valid.onBehalfOf().map(Agency::id),
                source.type(),
                facts.urgent(valid.document()),
                documentRef,
                version,
                facts.childRef(responsible, valid.document()),
                expires,
                vault.create(id, expires),
                source.bytes(),
                source.signature(),
                source.signature().map(signed -> archive.keep()));
    }

    private Leaf record(SubmissionStore.New row, Valid valid) {
        ObjectNode statement = evidence.statement()
                .put("agency", row.agency())
                .put("type", row.type().id())
                .put("version", row.version())
                .put("fingerprint", valid.source().fingerprint())
                .put("signed", row.signature().isPresent());
        row.trust().ifPresent(trust -> statement.put("trustSha256", trust));
        valid.source().taken().request().person().ifPresent(person -> statement.put("person", person));
        return evidence.record(
                Act.SUBMISSION_ACCEPTED,
                row.id(),
                row.id(),
                Optional.of(row.key().key()),
                statement);
    }

    private static Answer.Refused sameVersionAgain(Submission known) {
        return new Answer.Refused(
                409,
                "PST-6221",
                "This version was accepted before",
                "Your document with this id and version is submission " + known.id() + ", under another"
                        + " Idempotency-Key. To correct it, send the next version and say what it replaces.");
    }
}
