// SPDX-License-Identifier: Apache-2.0
package org.postern.app.story;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postern.app.agency.GatewayKeys;
import org.postern.app.agency.TrustArchiveStore;
import org.postern.app.evidence.EntryProof;
import org.postern.app.evidence.EntryProofs;
import org.postern.app.storage.SubmissionKey;
import org.postern.app.submission.SubmissionStore;
import org.postern.envelope.pki.PemWriter;
import org.postern.ledger.evidence.EvidenceFile;
import org.springframework.stereotype.Component;

/** Collects what an evidence file holds. A part whose entry is not proven yet, or opens no more, is left out: nothing would prove it. */
@Component
class BundleParts {

    private final EntryProofs proofs;
    private final StoryStore store;
    private final Stories stories;
    private final SubmissionStore submissions;
    private final FieldTraces traces;
    private final TrustArchiveStore archive;
    private final GatewayKeys keys;
    private final Clock clock;

    BundleParts(
            EntryProofs proofs,
            StoryStore store,
            Stories stories,
            SubmissionStore submissions,
            FieldTraces traces,
            TrustArchiveStore archive,
            GatewayKeys keys,
            Clock clock) {
        this.proofs = proofs;
        this.store = store;
        this.stories = stories;
        this.submissions = submissions;
        this.traces = traces;
        this.archive = archive;
        this.keys = keys;
        this.clock = clock;
    }

    EvidenceFile file(
            String agency,
            UUID id,
            StoryStore.Seen seen,
            Optional<SubmissionKey> key,
            List<EntryProof> entries,
            boolean values) {
        List<EntryProof> open = entries.stream()
                .filter(entry -> entry.state() == EntryProof.State.PROVEN
                        && entry.opening().isPresent())
                .toList();
        List<EnvelopeStore.Row> rows = stories.rows(seen);
        List<EvidenceFile.Received> receipts = rows.stream()
                .filter(row -> row.receipt().isPresent()
                        && isOpen("receipt", row.story().id(), open))
                .map(row -> new EvidenceFile.Received(
                        row.story().id(), row.receipt().get(), row.trust()))
                .toList();
        List<EvidenceFile.Received> acknowledgements = rows.stream()
                .filter(row -> row.acknowledgement().isPresent()
                        && isOpen("acknowledged", row.story().id(), open))
                .map(row -> acknowledged(row.story().id(), row.acknowledgement().get()))
                .toList();
        Optional<EvidenceFile.Document> document =
                values && seen.side() == Side.SENT && isOpen("submission-accepted", seen.submission(), open)
                        ? document(seen.submission())
                        : Optional.empty();
        return new EvidenceFile(
                EvidenceFile.FORMAT,
                agency,
                seen.side() == Side.SENT ? "sent" : "received",
                id,
                clock.millis(),
                new String(proofs.extract(entries), StandardCharsets.UTF_8),
                Optional.of(keys.ledgerChain().stream().map(PemWriter::text).collect(Collectors.joining())),
                open.stream().map(BundleParts::opened).toList(),
                seen.side() == Side.SENT ? decisions(seen.submission(), key, open) : List.of(),
                rows.stream()
                        .filter(row -> isOpen("envelope-sealed", row.story().id(), open))
                        .map(BundleParts::sealed)
                        .toList(),
                receipts,
                trusted(receipts, acknowledgements, document),
                document,
                acknowledgements,
                Optional.empty());
    }

    private static EvidenceFile.Received acknowledged(UUID envelope, EnvelopeStore.Signed said) {
        return new EvidenceFile.Received(envelope, said.cms(), Optional.of(said.trust()));
    }

    private static EvidenceFile.Opened opened(EntryProof entry) {
        EntryProof.Opening opening = entry.opening().orElseThrow();
        return new EvidenceFile.Opened(
                entry.index().orElseThrow(),
                opening.salt().bytes(),
                new String(opening.statement(), StandardCharsets.UTF_8));
    }

    private List<EvidenceFile.Decided> decisions(UUID submission, Optional<SubmissionKey> key, List<EntryProof> open) {
        return store.decisions(submission).stream()
                .filter(decided -> isOpen("decision", decided.story().decision(), open)
                        && decided.detail().isPresent())
                .map(decided -> decided(decided, key.orElseThrow()))
                .toList();
    }

    private EvidenceFile.Decided decided(StoryStore.Decided decided, SubmissionKey key) {
        RecipientStory story = decided.story();
        return new EvidenceFile.Decided(
                story.decision(),
                story.recipient(),
                story.outcome(),
                story.rule(),
                story.protocol().map(RecipientStory.Protocol::sha256).orElse(""),
                new String(
                        traces.bytes(story.decision(), decided.detail().orElseThrow(), key), StandardCharsets.UTF_8));
    }

    private static EvidenceFile.Sealed sealed(EnvelopeStore.Row row) {
        DeliveryStory story = row.story();
        return new EvidenceFile.Sealed(
                story.id(),
                story.recipient(),
                story.envelopeSha256().orElseThrow(),
                row.nonceSha256().orElseThrow(),
                story.certificateSha256().orElseThrow(),
                story.sealedAt().orElseThrow().toEpochMilli());
    }

    private Optional<EvidenceFile.Document> document(UUID submission) {
        Optional<SubmissionStore.Signature> signature = submissions.signature(submission);
        return submissions
                .document(submission)
                .map(content -> new EvidenceFile.Document(
                        content,
                        signature.map(SubmissionStore.Signature::cms),
                        signature.flatMap(SubmissionStore.Signature::trust)));
    }

    private List<EvidenceFile.Trusted> trusted(
            List<EvidenceFile.Received> receipts,
            List<EvidenceFile.Received> acknowledgements,
            Optional<EvidenceFile.Document> document) {
        Set<String> named = new LinkedHashSet<>();
        receipts.forEach(receipt -> receipt.trust().ifPresent(named::add));
        acknowledgements.forEach(said -> said.trust().ifPresent(named::add));
        document.flatMap(EvidenceFile.Document::trust).ifPresent(named::add);
        return named.stream()
                .flatMap(sha256 -> archive.pem(sha256).stream().map(pem -> new EvidenceFile.Trusted(sha256, pem)))
                .toList();
    }

    private static boolean isOpen(String kind, UUID subject, List<EntryProof> open) {
        return open.stream()
                .anyMatch(entry -> entry.kind().equals(kind) && entry.subject().equals(subject));
    }
}
