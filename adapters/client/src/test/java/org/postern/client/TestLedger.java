// SPDX-License-Identifier: Apache-2.0
package org.postern.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.postern.ledger.CheckpointSigner;
import org.postern.ledger.Entry;
import org.postern.ledger.Integration;
import org.postern.ledger.Integrator;
import org.postern.ledger.Leaf;
import org.postern.ledger.LedgerKey;
import org.postern.ledger.LedgerSigner;
import org.postern.ledger.LedgerState;
import org.postern.ledger.export.BundleLine.EntryLine;
import org.postern.ledger.export.LedgerExport;
import org.postern.ledger.tree.Hash;

/** A small ledger in memory, as a gateway would export it. */
public final class TestLedger {

    private static final String ORIGIN = "postern.example/test";
    private static final long START = 1_764_000_000_000L;

    private final LedgerSigner signer;
    private final List<EntryLine> entries = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private TestLedger(LedgerSigner signer, long seed, int... batches) {
        this.signer = signer;
        Integrator integrator = new Integrator(ORIGIN, Duration.ofMinutes(1));
        LedgerState state = LedgerState.NEW;
        Random random = new Random(seed);
        long now = START;
        for (int size : batches) {
            now += 1_000;
            List<Leaf> batch = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                batch.add(leaf(random, now));
            }
            Integration.Proceed done = (Integration.Proceed) integrator.integrate(state, batch, Set.of(), now);
            for (Entry entry : done.entries()) {
                entries.add(
                        new EntryLine(entry.index(), entry.hash(), entry.leaf().text()));
            }
            notes.add(new CheckpointSigner(signer).sign(done.checkpoint().orElseThrow()));
            state = new LedgerState(done.tree(), done.checkpoint());
        }
    }

    public static TestLedger ofBatches(int... batches) {
        return new TestLedger(new LedgerSigner(ORIGIN, keyPair()), 1, batches);
    }

    /** Another history of the same lengths, signed by the same key. */
    public TestLedger rewritten(long seed) {
        return new TestLedger(signer, seed, 3, 5, 1);
    }

    public LedgerKey key() {
        return signer.key();
    }

    /** Signed checkpoints, the oldest first. */
    public List<String> notes() {
        return notes;
    }

    public String file() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new LedgerExport(signer.key(), Duration.ofMinutes(1))
                    .whole(entries.size(), entries.iterator(), notes.iterator(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Leaf leaf(Random random, long time) {
        byte[] commitment = new byte[32];
        random.nextBytes(commitment);
        return new Leaf("submission", time, new UUID(random.nextLong(), random.nextLong()), Hash.of(commitment));
    }

    private static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
