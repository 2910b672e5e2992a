// SPDX-License-Identifier: Apache-2.0
package org.postern.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.postern.envelope.Receipt;
import org.postern.envelope.pki.CertificateProfile;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.KnownCertificate;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Party;
import org.postern.envelope.pki.PemWriter;
import org.postern.ledger.CheckpointSigner;
import org.postern.ledger.Commitments;
import org.postern.ledger.Integration;
import org.postern.ledger.Integrator;
import org.postern.ledger.Leaf;
import org.postern.ledger.LedgerSigner;
import org.postern.ledger.LedgerState;
import org.postern.ledger.Salt;
import org.postern.ledger.evidence.EvidenceFile;
import org.postern.ledger.export.BundleLine.InclusionLine;
import org.postern.ledger.export.LedgerExport;
import org.postern.ledger.tree.InMemoryHashStore;
import org.postern.ledger.tree.MerkleTree;

/** An evidence file about one envelope and its receipt, as a gateway with a certified ledger key makes it. */
public final class TestEvidence {

    private static final String ORIGIN = "postern.example/test";
    private static final UUID ENVELOPE = UUID.fromString("00000000-0000-4000-8000-000000000003");
    private static final String DIGEST = "ab".repeat(32);

    private final TestPki pki;
    private final OwnKey ledger;
    private final Instant now;

    public TestEvidence(TestPki pki) {
        this.pki = pki;
        this.ledger = pki.authority.issue(CertificateProfile.ofNobody("ledger"), pki.now);
        this.now = pki.now.truncatedTo(ChronoUnit.SECONDS);
    }

    /** @param signer who signs the receipt, which says that it is from Essex */
    public EvidenceFile signedBy(String signer) {
        byte[] cms = new Receipt(ENVELOPE.toString(), DIGEST, DIGEST, "police-essex", now)
                .sign(pki.issue(Party.agency(signer), CertificateUse.SIGN))
                .orElseThrow();
        String pem = PemWriter.text(pki.authority.certificate()) + PemWriter.text(pki.authority.emptyList(pki.now));
        String trust = KnownCertificate.sha256(pem.getBytes(StandardCharsets.UTF_8));
        List<EvidenceFile.Opened> opened = List.of(
                opened(
                        0,
                        "{\"recipient\":\"police-essex\",\"envelopeSha256\":\"" + DIGEST + "\",\"certificateSha256\":\""
                                + DIGEST + "\",\"openingNonceSha256\":\"" + DIGEST + "\",\"issued\":\"" + now + "\"}"),
                opened(
                        1,
                        "{\"recipient\":\"police-essex\",\"receiptSha256\":\"" + KnownCertificate.sha256(cms)
                                + "\",\"trustSha256\":\"" + trust + "\"}"));
        return new EvidenceFile(
                EvidenceFile.FORMAT,
                "police-essex",
                "received",
                ENVELOPE,
                now.toEpochMilli(),
                extract(List.of(leaf("envelope-sealed", opened.get(0)), leaf("receipt", opened.get(1)))),
                Optional.of(PemWriter.text(ledger.certificate().certificate())),
                opened,
                List.of(),
                List.of(new EvidenceFile.Sealed(ENVELOPE, "police-essex", DIGEST, DIGEST, DIGEST, now.toEpochMilli())),
                List.of(new EvidenceFile.Received(ENVELOPE, cms, Optional.of(trust))),
                List.of(new EvidenceFile.Trusted(trust, pem)),
                Optional.empty());
    }

    private static EvidenceFile.Opened opened(long index, String statement) {
        return new EvidenceFile.Opened(index, Salt.fresh().bytes(), statement);
    }

    private Leaf leaf(String kind, EvidenceFile.Opened opened) {
        return new Leaf(
                kind,
                now.plusSeconds(1).toEpochMilli(),
                ENVELOPE,
                Commitments.commit(opened.statement().getBytes(StandardCharsets.UTF_8), Salt.of(opened.salt())));
    }

    private String extract(List<Leaf> leaves) {
        LedgerSigner signer =
                new LedgerSigner(ORIGIN, new KeyPair(ledger.certificate().publicKey(), ledger.key()));
        Integration.Proceed done = (Integration.Proceed) new Integrator(ORIGIN, Duration.ofMinutes(1))
                .integrate(LedgerState.NEW, leaves, Set.of(), now.plusSeconds(2).toEpochMilli());
        InMemoryHashStore hashes = new InMemoryHashStore();
        hashes.put(done.hashes());
        MerkleTree tree = new MerkleTree(hashes);
        List<InclusionLine> lines = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            lines.add(InclusionLine.of(leaves.get(i), tree.inclusionProof(i, leaves.size())));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new LedgerExport(signer.key(), Duration.ofMinutes(1))
                    .extract(new CheckpointSigner(signer).sign(done.checkpoint().orElseThrow()), lines, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
