// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.postern.client.evidence.CheckedEvidence;
import org.postern.client.evidence.CheckedEvidence.CheckedReceipt;
import org.postern.client.evidence.CheckedEvidence.CheckedSignature;
import org.postern.client.evidence.CheckedEvidence.KeyCertificate;
import org.postern.ledger.evidence.EvidenceFile;
import org.postern.ledger.evidence.ProvenAct;
import org.postern.ledger.export.Verdict;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says to people what an evidence file proves, and what it does not. Never shows the document itself. */
final class EvidenceReport {

    /** Under which statements hold what people typed. */
    private static final Set<String> OWN_WORDS = Set.of("reason", "note", "name");

    private final Output out;

    EvidenceReport(Output out) {
        this.out = out;
    }

    int show(CheckedEvidence checked) {
        if (out.json()) {
            out.write(EvidenceJson.of(checked));
        } else if (checked.ledger().ledger() instanceof Verdict.Verified verified) {
            text(checked, verified);
        } else {
            new LedgerReport(out).show(checked.ledger().ledger());
        }
        return checked.holds() ? Exit.DONE : Exit.NO;
    }

    private void text(CheckedEvidence checked, Verdict.Verified ledger) {
        EvidenceFile file = checked.file();
        out.line((checked.holds() ? "Verifies: evidence of " : "Does not verify: evidence of ")
                + subject(file) + ", made for "
                + file.madeFor() + " at " + Instant.ofEpochMilli(file.madeAt()));
        checked.ledger().issues().forEach(issue -> out.line("  " + issue));
        out.line("Ledger " + ledger.newest().origin() + ", " + ledger.newest().size() + " entries, root "
                + ledger.newest().root().base64() + " at "
                + Instant.ofEpochMilli(ledger.newest().time()));
        out.line("Key " + ledger.fingerprint() + key(checked.key(), ledger.trustedKey()));
        out.line("Proven to be in the ledger:");
        Table acts = new Table();
        checked.ledger().acts().forEach(act -> acts.row("  entry " + act.index(), time(act), act.kind(), facts(act)));
        out.lines(acts.lines());
        parts(checked);
        ledger.notices().forEach(notice -> out.line("Notice: " + notice));
    }

    private void parts(CheckedEvidence checked) {
        EvidenceFile file = checked.file();
        if (!checked.ledger().issues().isEmpty()) {
            return;
        }
        file.decisions()
                .forEach(decision -> out.line("As recorded: decision for " + decision.recipient() + ", "
                        + decision.outcome() + " by rule " + decision.rule() + "; " + treatments(decision)));
        file.envelopes()
                .forEach(envelope -> out.line("As recorded: envelope " + envelope.id() + " for " + envelope.recipient()
                        + ", SHA-256 " + envelope.sha256()));
        checked.receipts().forEach(receipt -> out.line(receipt(receipt)));
        checked.acknowledgements().forEach(said -> out.line(ApprovalWords.of(said)));
        checked.approvals().forEach(approval -> out.line(ApprovalWords.of(approval, checked.issuersNamed())));
        file.document()
                .ifPresent(document -> out.line("As recorded: the document, " + document.content().length + " bytes"));
        checked.signature().ifPresent(signature -> out.line(signature(signature)));
        long closed = checked.ledger().acts().stream()
                .filter(act -> act.facts().isEmpty())
                .count();
        if (closed > 0) {
            out.line("Not opened: " + closed
                    + " of the acts; that and when they happened is proven, what was recorded is"
                    + " not in this file.");
        }
    }

    private static String subject(EvidenceFile file) {
        return file.agreement()
                .map(agreement ->
                        agreement.protocol() + " version " + agreement.version() + " (" + file.subject() + ")")
                .orElseGet(() -> (file.side().equals("sent") ? "submission " : "envelope ") + file.subject());
    }

    private static String key(KeyCertificate certificate, boolean named) {
        String known = named ? " (the one you named)" : "";
        if (certificate instanceof KeyCertificate.Certified certified) {
            return known + ", certified by " + certified.by();
        }
        if (certificate instanceof KeyCertificate.OfAnotherKey) {
            return known + "; PST-5032 the certificate in the file is of another key";
        }
        return named ? known : " (the file's own: name it with --key or its authority with --trust)";
    }

    private static String receipt(CheckedReceipt receipt) {
        String which = "receipt of envelope " + receipt.envelope() + " by " + receipt.recipient();
        return receipt.refusal()
                .map(refusal -> "Refused: " + which + ": " + refusal.code() + " " + refusal.text())
                .orElseGet(() -> "Signed: " + which + ", opened at "
                        + receipt.openedAt().map(Instant::toString).orElse("")
                        + "; certificate and revocation verify as of "
                        + receipt.judgedAt());
    }

    private static String signature(CheckedSignature signature) {
        return signature
                .refusal()
                .map(refusal -> "Refused: the document's signature: " + refusal.code() + " " + refusal.text())
                .orElseGet(
                        () -> "Signed: the document, by " + signature.agency().orElse("")
                                + "; certificate and revocation verify as of " + signature.judgedAt());
    }

    private static String time(ProvenAct act) {
        return Instant.ofEpochMilli(act.time()).toString();
    }

    /** Ids, codes, digests and times; a person's own words are for the JSON output. */
    private static String facts(ProvenAct act) {
        return act.facts()
                .map(facts -> facts.properties().stream()
                        .filter(fact -> fact.getValue().isValueNode())
                        .filter(fact -> !fact.getKey().endsWith("Sha256")
                                && !fact.getKey().equals("reason")
                                && !fact.getKey().equals("signature"))
                        .map(fact -> fact.getKey() + " " + fact.getValue().asString(""))
                        .collect(Collectors.joining(", ")))
                .orElse("(not opened)");
    }

    /** How many values were treated how. */
    private static String treatments(EvidenceFile.Decided decision) {
        try {
            Map<String, Long> counts = JsonMapper.shared()
                    .readTree(decision.detail())
                    .valueStream()
                    .map((JsonNode field) -> field.path("treatment").asString("?"))
                    .collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()));
            List<String> words = counts.entrySet().stream()
                    .map(count -> count.getValue() + " " + count.getKey())
                    .toList();
            return words.isEmpty() ? "no values" : "values: " + String.join(", ", words);
        } catch (JacksonException notJson) {
            return "its detail is not JSON";
        }
    }
}
