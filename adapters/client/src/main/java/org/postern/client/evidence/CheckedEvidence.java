// SPDX-License-Identifier: Apache-2.0
package org.postern.client.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postern.envelope.ProvenSignIn;
import org.postern.envelope.pki.Refusal;
import org.postern.ledger.evidence.EvidenceFile;
import org.postern.ledger.evidence.EvidenceVerdict;

/**
 * What checking an evidence file found.
 *
 * @param ledger    that its parts are as they were recorded
 * @param key       whether the ledger's key is certified
 * @param receipts  each with what its signature is worth
 * @param signature of the document's sender; empty where the file has none
 * @param acknowledgements that people have read what came, each with what its signature is worth
 * @param approvals of a protocol's version, each with what proves it
 * @param issuersNamed the caller said which keys of issuers count, so that every sign-in without a refusal is by one of them
 */
public record CheckedEvidence(
        EvidenceFile file,
        EvidenceVerdict ledger,
        KeyCertificate key,
        List<CheckedReceipt> receipts,
        Optional<CheckedSignature> signature,
        List<CheckedAcknowledgement> acknowledgements,
        List<CheckedApproval> approvals,
        boolean issuersNamed) {

    public CheckedEvidence {
        receipts = List.copyOf(receipts);
        acknowledgements = List.copyOf(acknowledgements);
        approvals = List.copyOf(approvals);
    }

    /** Everything that the file says is proven. */
    public boolean holds() {
        return ledger.holds()
                && !(key instanceof KeyCertificate.OfAnotherKey)
                && receipts.stream().allMatch(receipt -> receipt.refusal().isEmpty())
                && signature.flatMap(CheckedSignature::refusal).isEmpty()
                && acknowledgements.stream().allMatch(one -> one.refusal().isEmpty())
                && approvals.stream().allMatch(one -> one.refusal().isEmpty());
    }

    /**
     * A recipient's signed statement that it opened an envelope.
     *
     * @param judgedAt when the ledger recorded it; certificates and lists are judged as of then
     * @param refusal  why it is not to be believed
     */
    public record CheckedReceipt(
            UUID envelope, String recipient, Instant judgedAt, Optional<Instant> openedAt, Optional<Refusal> refusal) {}

    /** @param agency that signed, where the signature verifies */
    public record CheckedSignature(Instant judgedAt, Optional<String> agency, Optional<Refusal> refusal) {}

    /**
     * A statement that a person has read what came.
     *
     * @param by      id of the person, who said so signed in at the gateway; empty where the recipient signed it
     * @param role    of the reader
     * @param refusal why it is not to be believed
     */
    public record CheckedAcknowledgement(
            UUID envelope,
            String recipient,
            Instant judgedAt,
            Optional<String> by,
            String role,
            Optional<Instant> readAt,
            Optional<Refusal> refusal) {}

    /**
     * One party's yes to a version of a protocol.
     *
     * @param signIn  of the person, also where it verifies but not by a key that the caller named; empty where the
     *                agency's key signed the file
     * @param refusal why it does not count
     */
    public record CheckedApproval(
            String agency,
            Optional<String> person,
            Instant judgedAt,
            Optional<ProvenSignIn> signIn,
            Optional<Refusal> refusal) {}

    /** What is known about the key that signs the ledger, besides the file's own word. */
    public sealed interface KeyCertificate {

        /** @param by name of the authority that the caller trusts */
        record Certified(String by) implements KeyCertificate {}

        /** The caller named nobody to trust, or nobody who certifies this key; compare the fingerprint by another way. */
        record Unknown() implements KeyCertificate {}

        /** The certificate in the file is of another key than the one that signed. */
        record OfAnotherKey() implements KeyCertificate {}
    }
}
