// SPDX-License-Identifier: Apache-2.0
package org.postern.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.postern.envelope.pki.OwnKey;
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

/** Acts about one subject, what opens them, and the ledger's extract that proves them. */
public final class TestActs {

    private static final String ORIGIN = "postern.example/test";

    private final OwnKey ledger;
    private final UUID subject;
    private final Instant now;
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<EvidenceFile.Opened> opened = new ArrayList<>();

    /** @param now the acts are recorded a second later */
    public TestActs(OwnKey ledger, UUID subject, Instant now) {
        this.ledger = ledger;
        this.subject = subject;
        this.now = now;
    }

    public TestActs add(String kind, String statement) {
        Salt salt = Salt.fresh();
        opened.add(new EvidenceFile.Opened(leaves.size(), salt.bytes(), statement));
        leaves.add(new Leaf(
                kind,
                now.plusSeconds(1).toEpochMilli(),
                subject,
                Commitments.commit(statement.getBytes(StandardCharsets.UTF_8), salt)));
        return this;
    }

    public List<EvidenceFile.Opened> opened() {
        return opened;
    }

    public String extract() {
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
