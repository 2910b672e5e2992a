// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.time.Instant;
import java.util.Optional;
import org.postern.client.evidence.CheckedEvidence;
import org.postern.client.evidence.CheckedEvidence.KeyCertificate;
import org.postern.envelope.pki.Refusal;
import org.postern.ledger.evidence.ProvenAct;
import org.postern.ledger.export.Verdict;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an evidence file proves, for programs. */
final class EvidenceJson {

    private EvidenceJson() {}

    static ObjectNode of(CheckedEvidence checked) {
        ObjectNode node = Output.object()
                .put("verified", checked.holds())
                .put("scope", "evidence")
                .put("side", checked.file().side())
                .put("subject", checked.file().subject().toString())
                .put("madeFor", checked.file().madeFor())
                .put("madeAt", Instant.ofEpochMilli(checked.file().madeAt()).toString());
        node.set("ledger", LedgerReport.json(checked.ledger().ledger()));
        node.set("issues", LedgerReport.issues(checked.ledger().issues()));
        if (checked.ledger().ledger() instanceof Verdict.Verified) {
            node.put("keyCertificate", word(checked.key()));
        }
        ArrayNode acts = node.putArray("acts");
        checked.ledger().acts().forEach(act -> acts.add(act(act)));
        ArrayNode receipts = node.putArray("receipts");
        checked.receipts().forEach(receipt -> {
            ObjectNode one = receipts.addObject()
                    .put("envelope", receipt.envelope().toString())
                    .put("recipient", receipt.recipient())
                    .put("judgedAt", receipt.judgedAt().toString());
            receipt.openedAt().ifPresent(opened -> one.put("openedAt", opened.toString()));
            refusal(one, receipt.refusal());
        });
        ArrayNode acknowledgements = node.putArray("acknowledgements");
        checked.acknowledgements().forEach(said -> {
            ObjectNode one = acknowledgements
                    .addObject()
                    .put("envelope", said.envelope().toString())
                    .put("recipient", said.recipient())
                    .put("role", said.role())
                    .put("judgedAt", said.judgedAt().toString());
            said.by().ifPresent(person -> one.put("person", person));
            said.readAt().ifPresent(read -> one.put("readAt", read.toString()));
            refusal(one, said.refusal());
        });
        ArrayNode approvals = node.putArray("approvals");
        checked.approvals().forEach(approval -> {
            ObjectNode one = approvals
                    .addObject()
                    .put("agency", approval.agency())
                    .put("judgedAt", approval.judgedAt().toString());
            approval.person().ifPresent(person -> one.put("person", person));
            approval.signIn()
                    .ifPresent(signIn -> one.put("issuer", signIn.issuer())
                            .put("signedInAt", signIn.signedInAt().toString())
                            .put("issuerKey", signIn.keyThumbprint()));
            if (checked.issuersNamed() && approval.signIn().isPresent()) {
                one.put("issuerKeyTrusted", approval.refusal().isEmpty());
            }
            refusal(one, approval.refusal());
        });
        checked.signature().ifPresent(signature -> {
            ObjectNode one = node.putObject("documentSignature")
                    .put("judgedAt", signature.judgedAt().toString());
            signature.agency().ifPresent(agency -> one.put("agency", agency));
            refusal(one, signature.refusal());
        });
        return node;
    }

    private static ObjectNode act(ProvenAct act) {
        ObjectNode one = Output.object()
                .put("index", act.index())
                .put("kind", act.kind())
                .put("subject", act.subject().toString())
                .put("time", Instant.ofEpochMilli(act.time()).toString());
        act.facts().ifPresent(facts -> one.set("facts", facts));
        return one;
    }

    private static void refusal(ObjectNode one, Optional<Refusal> refusal) {
        one.put("verified", refusal.isEmpty());
        refusal.ifPresent(no -> one.put("code", no.code()).put("text", no.text()));
    }

    private static String word(KeyCertificate certificate) {
        if (certificate instanceof KeyCertificate.Certified) {
            return "certified";
        }
        return certificate instanceof KeyCertificate.OfAnotherKey ? "of-another-key" : "unknown";
    }
}
