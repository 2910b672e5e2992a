// SPDX-License-Identifier: Apache-2.0
package org.postern.client.evidence;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.postern.client.ClientError;
import org.postern.client.evidence.CheckedEvidence.CheckedApproval;
import org.postern.envelope.DocumentSignature;
import org.postern.envelope.ProvenSignIn;
import org.postern.envelope.SignInCheck;
import org.postern.envelope.pki.EnvelopeError;
import org.postern.envelope.pki.KnownCertificate;
import org.postern.envelope.pki.Refusal;
import org.postern.envelope.pki.Verdict;
import org.postern.ledger.evidence.EvidenceFile;
import org.postern.ledger.evidence.ProvenAct;

/**
 * Judges every approval of a protocol's version as of the time at which the ledger recorded it: an agency's signature over the
 * file, or the sign-in of a person for that very file, by the issuer's key that was kept with it and, where the caller
 * named keys of issuers, is one of those.
 *
 * @param issuerKeys thumbprints (RFC 7638)
 */
record ApprovalCheck(
        UUID version, EvidenceFile.Agreement agreement, ArchivedTrust archive, Optional<Set<String>> issuerKeys) {

    private static final String PURPOSE = "approve-protocol";
    private static final String SIGN_IN = "SIGN_IN";

    List<CheckedApproval> check(List<ProvenAct> acts) {
        return agreement.approvals().stream()
                .map(approval -> judge(approval, recordedAt(approval.agency(), acts)))
                .toList();
    }

    private CheckedApproval judge(EvidenceFile.Approval approval, Instant at) {
        Verdict<Optional<ProvenSignIn>> verdict =
                approval.kind().equals(SIGN_IN) ? signIn(approval, at).map(Optional::of) : signature(approval, at);
        return verdict.either(
                proven -> new CheckedApproval(approval.agency(), approval.person(), at, proven, otherKey(proven)),
                refusal -> new CheckedApproval(
                        approval.agency(), approval.person(), at, Optional.empty(), Optional.of(refusal)));
    }

    /** Why a sign-in that verifies by its own key still proves nothing to this caller. */
    private Optional<Refusal> otherKey(Optional<ProvenSignIn> signIn) {
        return signIn.map(ProvenSignIn::keyThumbprint)
                .filter(key -> issuerKeys.filter(known -> !known.contains(key)).isPresent())
                .map(ClientError.OTHER_ISSUER_KEY::refusal);
    }

    private Verdict<ProvenSignIn> signIn(EvidenceFile.Approval approval, Instant at) {
        return new SignInCheck(
                        PURPOSE,
                        KnownCertificate.sha256(agreement.file()),
                        approval.agency(),
                        approval.person().orElse(""))
                .verify(approval.evidence(), at);
    }

    private Verdict<Optional<ProvenSignIn>> signature(EvidenceFile.Approval approval, Instant at) {
        return archive.check(approval.trust())
                .then(check -> new DocumentSignature(check).verify(approval.evidence(), at))
                .then(signed ->
                        signed.agency().equals(approval.agency()) && Arrays.equals(signed.document(), agreement.file())
                                ? Verdict.accept(Optional.empty())
                                : EnvelopeError.SIGNATURE.refuse());
    }

    private Instant recordedAt(String agency, List<ProvenAct> acts) {
        return acts.stream()
                .filter(act ->
                        act.kind().equals("protocol-signed") && act.subject().equals(version))
                .filter(act -> act.facts()
                        .filter(facts -> facts.path("by").asString("").equals(agency))
                        .isPresent())
                .map(act -> Instant.ofEpochMilli(act.time()))
                .findFirst()
                .orElse(Instant.EPOCH);
    }
}
