// SPDX-License-Identifier: Apache-2.0
package org.postern.client.evidence;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postern.client.evidence.CheckedEvidence.CheckedReceipt;
import org.postern.client.evidence.CheckedEvidence.CheckedSignature;
import org.postern.client.evidence.CheckedEvidence.KeyCertificate;
import org.postern.envelope.DocumentSignature;
import org.postern.envelope.SentEnvelope;
import org.postern.envelope.StatementCheck;
import org.postern.envelope.pki.EnvelopeError;
import org.postern.envelope.pki.Refusal;
import org.postern.envelope.pki.TrustStore;
import org.postern.envelope.pki.Verdict;
import org.postern.ledger.evidence.EvidenceFile;
import org.postern.ledger.evidence.EvidenceVerdict;
import org.postern.ledger.evidence.EvidenceVerifier;
import org.postern.ledger.evidence.ProvenAct;
import org.postern.ledger.export.LedgerVerifier;

/**
 * Checks an evidence file offline, believing neither it nor the gateway: what the ledger proves, then every signature as of
 * the time at which the ledger recorded it, by the authorities and revocation lists of that time.
 */
public final class EvidenceCheck {

    private final LedgerVerifier ledger;
    private final Optional<TrustStore> trusted;
    private final Optional<Set<String>> issuerKeys;

    /**
     * @param trusted    authorities known by another way; without them those in the file vouch for themselves
     * @param issuerKeys thumbprints (RFC 7638) of the only keys by which a person's sign-in counts; empty for any key
     */
    public EvidenceCheck(LedgerVerifier ledger, Optional<TrustStore> trusted, Optional<Set<String>> issuerKeys) {
        this.ledger = ledger;
        this.trusted = trusted;
        this.issuerKeys = issuerKeys;
    }

    public CheckedEvidence check(EvidenceFile file) {
        EvidenceVerdict recorded = new EvidenceVerifier(ledger).verify(file);
        if (!(recorded.ledger() instanceof org.postern.ledger.export.Verdict.Verified verified)) {
            return new CheckedEvidence(
                    file,
                    recorded,
                    new KeyCertificate.Unknown(),
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    issuerKeys.isPresent());
        }
        ArchivedTrust archive = new ArchivedTrust(file.trust(), trusted);
        Map<UUID, EvidenceFile.Sealed> envelopes = file.envelopes().stream()
                .collect(Collectors.toMap(EvidenceFile.Sealed::id, Function.identity(), (first, same) -> first));
        return new CheckedEvidence(
                file,
                recorded,
                LedgerCertificate.judge(file.ledgerCertificate(), verified, trusted),
                file.receipts().stream()
                        .map(receipt -> receipt(receipt, envelopes, recorded.acts(), archive))
                        .toList(),
                file.document().flatMap(document -> signature(file.subject(), document, recorded.acts(), archive)),
                new AcknowledgementCheck(file, envelopes, archive).check(recorded.acts()),
                file.agreement()
                        .map(agreement -> new ApprovalCheck(file.subject(), agreement, archive, issuerKeys)
                                .check(recorded.acts()))
                        .orElse(List.of()),
                issuerKeys.isPresent());
    }

    private static CheckedReceipt receipt(
            EvidenceFile.Received receipt,
            Map<UUID, EvidenceFile.Sealed> envelopes,
            List<ProvenAct> acts,
            ArchivedTrust archive) {
        Instant at = recordedAt("receipt", receipt.envelope(), acts);
        EvidenceFile.Sealed sealed = envelopes.get(receipt.envelope());
        if (sealed == null) {
            return new CheckedReceipt(
                    receipt.envelope(), "", at, Optional.empty(), Optional.of(EnvelopeError.OTHER_ENVELOPE.refusal()));
        }
        SentEnvelope sent = new SentEnvelope(
                sealed.id().toString(),
                sealed.sha256(),
                sealed.nonceSha256(),
                sealed.recipient(),
                Instant.ofEpochMilli(sealed.issued()));
        return archive.check(receipt.trust())
                .then(check -> new StatementCheck(check).receipt(receipt.cms(), sent, at))
                .either(
                        signed -> new CheckedReceipt(
                                receipt.envelope(),
                                sealed.recipient(),
                                at,
                                Optional.of(signed.statement().openedAt()),
                                Optional.empty()),
                        refusal -> new CheckedReceipt(
                                receipt.envelope(), sealed.recipient(), at, Optional.empty(), Optional.of(refusal)));
    }

    private static Optional<CheckedSignature> signature(
            UUID submission, EvidenceFile.Document document, List<ProvenAct> acts, ArchivedTrust archive) {
        Instant at = recordedAt("submission-accepted", submission, acts);
        return document.signature()
                .map(cms -> archive.check(document.trust())
                        .then(check -> new DocumentSignature(check).verify(cms, at))
                        .then(signed -> Arrays.equals(signed.document(), document.content())
                                ? Verdict.accept(signed.agency())
                                : EnvelopeError.SIGNATURE.<String>refuse())
                        .either(
                                agency -> new CheckedSignature(at, Optional.of(agency), Optional.empty()),
                                (Refusal refusal) -> new CheckedSignature(at, Optional.empty(), Optional.of(refusal))));
    }

    /** Ledger time; what is not recorded has been found out already, and is judged by the epoch, which nothing passes. */
    private static Instant recordedAt(String kind, UUID subject, List<ProvenAct> acts) {
        return acts.stream()
                .filter(act -> act.kind().equals(kind) && act.subject().equals(subject))
                .map(act -> Instant.ofEpochMilli(act.time()))
                .findFirst()
                .orElse(Instant.EPOCH);
    }
}
