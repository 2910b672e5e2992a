// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.postern.ledger.export.BundleLine.EntryLine;
import org.postern.ledger.export.LedgerExport;
import org.postern.ledger.tree.Hash;
import org.postern.ledger.tree.InMemoryHashStore;
import org.postern.ledger.tree.MerkleTree;

/** A ledger in memory that grows as the gateway's does, with seeded leaves and one key for all tests. */
public final class TestLedger {

    public static final String ORIGIN = "postern.example/ledger";
    public static final Duration MERGE_DELAY = Duration.ofSeconds(10);
    public static final long START = 1_764_000_000_000L;
    public static final LedgerSigner SIGNER = new LedgerSigner(ORIGIN, keyPair("secp256r1"));

    public final InMemoryHashStore hashes = new InMemoryHashStore();
    public final List<EntryLine> entries = new ArrayList<>();
    public final List<String> notes = new ArrayList<>();
    public final List<Leaf> leaves = new ArrayList<>();
    private final Integrator integrator = new Integrator(ORIGIN, Duration.ofMinutes(1));
    private LedgerState state = LedgerState.NEW;
    public long now = START;

    /** A ledger of batches with these sizes, one second and one checkpoint each. */
    public static TestLedger ofBatches(long seed, int... sizes) {
        TestLedger ledger = new TestLedger();
        Random random = new Random(seed);
        for (int size : sizes) {
            List<Leaf> batch = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                batch.add(leaf(random, ledger.now + random.nextInt(1000)));
            }
            ledger.now += 1000;
            ledger.integrate(batch);
        }
        return ledger;
    }

    public static Leaf leaf(Random random, long time) {
        byte[] commitment = new byte[32];
        random.nextBytes(commitment);
        String kind = random.nextBoolean() ? "submission" : "delivery";
        return new Leaf(kind, time, new UUID(random.nextLong(), random.nextLong()), Hash.of(commitment));
    }

    public static KeyPair keyPair(String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public Checkpoint integrate(List<Leaf> batch) {
        var done = (Integration.Proceed) integrator.integrate(state, batch, Set.of(), now);
        hashes.put(done.hashes());
        for (Entry entry : done.entries()) {
            entries.add(new EntryLine(entry.index(), entry.hash(), entry.leaf().text()));
            leaves.add(entry.leaf());
        }
        Checkpoint checkpoint = done.checkpoint().orElseThrow();
        notes.add(new CheckpointSigner(SIGNER).sign(checkpoint));
        state = new LedgerState(done.tree(), done.checkpoint());
        return checkpoint;
    }

    public Checkpoint last() {
        return state.last().orElseThrow();
    }

    public MerkleTree tree() {
        return new MerkleTree(hashes);
    }

    public LedgerExport export() {
        return new LedgerExport(SIGNER.key(), MERGE_DELAY);
    }

    /** The whole ledger as exported. */
    public String file() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            export().whole(last().size(), entries.iterator(), notes.iterator(), out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    public static InputStream stream(String file) {
        return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    }
}
