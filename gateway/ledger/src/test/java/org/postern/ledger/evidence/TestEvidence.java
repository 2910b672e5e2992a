// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postern.ledger.Commitments;
import org.postern.ledger.Leaf;
import org.postern.ledger.Salt;
import org.postern.ledger.TestLedger;
import org.postern.ledger.export.BundleLine.InclusionLine;

/** An evidence file about one submission whose document, decision, envelope and receipt are in a ledger among others. */
final class TestEvidence {

    static final UUID SUBMISSION = UUID.fromString("00000000-0000-4000-8000-000000000001");
    static final UUID DECISION = UUID.fromString("00000000-0000-4000-8000-000000000002");
    static final UUID ENVELOPE = UUID.fromString("00000000-0000-4000-8000-000000000003");
    static final byte[] DOCUMENT = "{\"id\":\"T-1\"}".getBytes(StandardCharsets.UTF_8);
    static final byte[] CMS = "a receipt".getBytes(StandardCharsets.UTF_8);
    static final String DETAIL = "[{\"pointer\":\"/id\",\"treatment\":\"share\"}]";
    static final String PEM = "authorities and lists\n";

    private final TestLedger ledger = TestLedger.ofBatches(5, 7);
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<EvidenceFile.Opened> opened = new ArrayList<>();

    /** As the gateway makes it. */
    EvidenceFile file() throws IOException {
        act("submission-accepted", SUBMISSION, "{\"fingerprint\":\"" + sha256(DOCUMENT) + "\"}");
        act(
                "decision",
                DECISION,
                "{\"recipient\":\"police-essex\",\"outcome\":\"sent\",\"rule\":\"r1\",\"protocol\":\"p\",\"detailSha256\":\""
                        + sha256(DETAIL.getBytes(StandardCharsets.UTF_8)) + "\"}");
        act(
                "envelope-sealed",
                ENVELOPE,
                "{\"recipient\":\"police-essex\",\"envelopeSha256\":\"e\",\"certificateSha256\":\"c\","
                        + "\"openingNonceSha256\":\"n\",\"issued\":\"2025-11-24T16:00:00Z\"}");
        act(
                "receipt",
                ENVELOPE,
                "{\"recipient\":\"police-essex\",\"receiptSha256\":\"" + sha256(CMS) + "\",\"trustSha256\":\""
                        + sha256(PEM.getBytes(StandardCharsets.UTF_8)) + "\"}");
        ledger.now += 1_000;
        ledger.integrate(leaves);
        String trust = sha256(PEM.getBytes(StandardCharsets.UTF_8));
        return new EvidenceFile(
                EvidenceFile.FORMAT,
                "la-thurrock",
                "sent",
                SUBMISSION,
                ledger.now,
                extract(),
                Optional.empty(),
                opened,
                List.of(new EvidenceFile.Decided(DECISION, "police-essex", "sent", "r1", "p", DETAIL)),
                List.of(new EvidenceFile.Sealed(ENVELOPE, "police-essex", "e", "n", "c", 1_764_000_000_000L)),
                List.of(new EvidenceFile.Received(ENVELOPE, CMS, Optional.of(trust))),
                List.of(new EvidenceFile.Trusted(trust, PEM)),
                Optional.of(new EvidenceFile.Document(DOCUMENT, Optional.empty(), Optional.empty())));
    }

    private void act(String kind, UUID subject, String statement) {
        Salt salt = Salt.fresh();
        byte[] payload = statement.getBytes(StandardCharsets.UTF_8);
        opened.add(new EvidenceFile.Opened(ledger.leaves.size() + leaves.size(), salt.bytes(), statement));
        leaves.add(new Leaf(kind, ledger.now, subject, Commitments.commit(payload, salt)));
    }

    private String extract() throws IOException {
        long size = ledger.last().size();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ledger.export()
                .extract(
                        ledger.notes.get(1),
                        opened.stream()
                                .map(one -> InclusionLine.of(
                                        ledger.leaves.get((int) one.index()),
                                        ledger.tree().inclusionProof(one.index(), size)))
                                .toList(),
                        out);
        return out.toString(StandardCharsets.UTF_8);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
