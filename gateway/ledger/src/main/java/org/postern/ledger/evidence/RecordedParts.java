// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger.evidence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postern.ledger.LedgerIssue;
import org.postern.ledger.LedgerProblem;

/** Compares each part of an evidence file with what the opened statements of the ledger say of it. */
final class RecordedParts {

    private final List<ProvenAct> acts;
    private final List<LedgerIssue> issues;

    RecordedParts(List<ProvenAct> acts, List<LedgerIssue> issues) {
        this.acts = acts;
        this.issues = issues;
    }

    void compare(EvidenceFile file) {
        file.decisions().forEach(this::decision);
        file.envelopes().forEach(this::envelope);
        file.receipts().forEach(this::receipt);
        file.acknowledgements().forEach(this::acknowledgement);
        file.agreement()
                .ifPresent(agreement ->
                        agreement.approvals().forEach(approval -> approval(file.subject(), agreement, approval)));
        file.trust().forEach(this::trust);
        file.document().ifPresent(document -> document(file.subject(), document));
        Map<String, EvidenceFile.Trusted> archive = file.trust().stream()
                .collect(Collectors.toMap(EvidenceFile.Trusted::sha256, Function.identity(), (first, same) -> first));
        file.receipts()
                .forEach(receipt -> named(receipt.trust(), archive, "receipt of envelope " + receipt.envelope()));
        file.acknowledgements()
                .forEach(said -> named(said.trust(), archive, "acknowledgement of envelope " + said.envelope()));
        file.agreement()
                .ifPresent(agreement -> agreement
                        .approvals()
                        .forEach(approval -> named(approval.trust(), archive, "approval by " + approval.agency())));
        file.document().ifPresent(document -> named(document.trust(), archive, "document's signature"));
    }

    private void decision(EvidenceFile.Decided decided) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("recipient", decided.recipient());
        said.put("outcome", decided.outcome());
        said.put("rule", decided.rule());
        said.put("protocol", decided.protocolSha256());
        said.put("detailSha256", sha256(decided.detail().getBytes(StandardCharsets.UTF_8)));
        compare("decision", decided.id(), said, "The decision " + decided.id());
    }

    private void envelope(EvidenceFile.Sealed sealed) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("recipient", sealed.recipient());
        said.put("envelopeSha256", sealed.sha256());
        said.put("certificateSha256", sealed.certificateSha256());
        said.put("openingNonceSha256", sealed.nonceSha256());
        said.put("issued", Instant.ofEpochMilli(sealed.issued()).toString());
        compare("envelope-sealed", sealed.id(), said, "The envelope " + sealed.id());
    }

    private void receipt(EvidenceFile.Received receipt) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("receiptSha256", sha256(receipt.cms()));
        receipt.trust().ifPresent(trust -> said.put("trustSha256", trust));
        compare("receipt", receipt.envelope(), said, "The receipt of envelope " + receipt.envelope());
    }

    private void acknowledgement(EvidenceFile.Received acknowledgement) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("acknowledgementSha256", sha256(acknowledgement.cms()));
        acknowledgement.trust().ifPresent(trust -> said.put("trustSha256", trust));
        compare(
                "acknowledged",
                acknowledgement.envelope(),
                said,
                "The acknowledgement of envelope " + acknowledgement.envelope());
    }

    /** The statement holds the signature itself, or all that was kept of the sign-in. */
    private void approval(UUID version, EvidenceFile.Agreement agreement, EvidenceFile.Approval approval) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("protocol", agreement.protocol());
        said.put("version", String.valueOf(agreement.version()));
        said.put("sha256", sha256(agreement.file()));
        said.put("kind", approval.kind());
        said.put("person", approval.person().orElse(""));
        said.put("signature", Base64.getEncoder().encodeToString(approval.evidence()));
        said.put("trustSha256", approval.trust().orElse(""));
        compare(
                recorded("protocol-signed", version).stream()
                        .filter(act -> act.says("by", approval.agency()))
                        .toList(),
                said,
                "The approval by " + approval.agency());
    }

    private void document(UUID submission, EvidenceFile.Document document) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("fingerprint", sha256(document.content()));
        document.trust().ifPresent(trust -> said.put("trustSha256", trust));
        compare("submission-accepted", submission, said, "The document");
    }

    private void trust(EvidenceFile.Trusted trusted) {
        if (!sha256(trusted.pem().getBytes(StandardCharsets.UTF_8)).equals(trusted.sha256())) {
            issues.add(LedgerProblem.NOT_AS_RECORDED.issue(
                    "Archived authorities and revocation lists do not have the digest they are named by."));
        }
    }

    private void named(Optional<String> trust, Map<String, EvidenceFile.Trusted> archive, String what) {
        if (trust.isPresent() && !archive.containsKey(trust.get())) {
            issues.add(LedgerProblem.NOT_RECORDED.issue(
                    "The authorities and lists by which the " + what + " was judged are not in the file."));
        }
    }

    /** One issue for a part, however much of it differs. */
    private void compare(String kind, UUID subject, Map<String, String> said, String part) {
        compare(recorded(kind, subject), said, part);
    }

    private List<ProvenAct> recorded(String kind, UUID subject) {
        return acts.stream()
                .filter(act -> act.kind().equals(kind) && act.subject().equals(subject))
                .filter(act -> act.facts().isPresent())
                .toList();
    }

    private void compare(List<ProvenAct> recorded, Map<String, String> said, String part) {
        if (recorded.isEmpty()) {
            issues.add(LedgerProblem.NOT_RECORDED.issue(part + " is in no opened entry of the ledger."));
        } else if (recorded.stream().noneMatch(act -> agrees(act, said))) {
            String differing = said.entrySet().stream()
                    .filter(entry -> !recorded.get(0).says(entry.getKey(), entry.getValue()))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.joining(", "));
            issues.add(
                    LedgerProblem.NOT_AS_RECORDED.issue(part + " differs from what was recorded: " + differing + "."));
        }
    }

    private static boolean agrees(ProvenAct act, Map<String, String> said) {
        return said.entrySet().stream().allMatch(entry -> act.says(entry.getKey(), entry.getValue()));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
