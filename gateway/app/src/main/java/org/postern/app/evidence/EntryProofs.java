// SPDX-License-Identifier: Apache-2.0
package org.postern.app.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postern.app.storage.SubmissionKey;
import org.postern.ledger.Checkpoint;
import org.postern.ledger.CheckpointVerifier;
import org.postern.ledger.Commitments;
import org.postern.ledger.Leaf;
import org.postern.ledger.LedgerKey;
import org.postern.ledger.LedgerSigner;
import org.postern.ledger.Salt;
import org.postern.ledger.tree.MerkleTree;
import org.springframework.stereotype.Component;

/** Opens the leaves of one submission or envelope and proves each against the newest signed checkpoint. */
@Component
public class EntryProofs {

    private final LedgerStore store;
    private final MerkleTree tree;
    private final LedgerProofs proofs;
    private final LedgerKey ledger;

    EntryProofs(LedgerStore store, SqlHashStore hashes, LedgerProofs proofs, LedgerSigner signer) {
        this.store = store;
        this.tree = new MerkleTree(hashes);
        this.proofs = proofs;
        this.ledger = signer.key();
    }

    /** @param key of the submission; without it the acts are there and do not open */
    public List<EntryProof> ofSubmission(UUID submission, Optional<SubmissionKey> key) {
        return prove(store.openableOfSubmission(submission), key);
    }

    public List<EntryProof> aboutDelivery(UUID delivery, Optional<SubmissionKey> key) {
        return prove(store.openableAbout(delivery), key);
    }

    /** Of an act of governance. @param key of governance */
    public List<EntryProof> about(UUID subject, SubmissionKey key) {
        return prove(store.openableAbout(subject), Optional.of(key));
    }

    /** Those of the entries that are proven, with inclusion proofs, as lines that a verifier reads. */
    public byte[] extract(List<EntryProof> entries) {
        try {
            return proofs.extract(entries.stream()
                    .filter(entry -> entry.state() == EntryProof.State.PROVEN)
                    .map(entry -> new LedgerStore.Stored(
                            entry.index().orElseThrow(), entry.leaf(), Leaf.hashOf(entry.leaf())))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("PST-6700 writing to memory failed", e);
        }
    }

    private List<EntryProof> prove(List<LedgerStore.Openable> leaves, Optional<SubmissionKey> key) {
        Optional<Checkpoint> newest = store.lastCheckpoint()
                .flatMap(signed ->
                        new CheckpointVerifier(ledger).verify(signed.note()).accepted());
        return leaves.stream().map(leaf -> prove(leaf, newest, key)).toList();
    }

    private EntryProof prove(LedgerStore.Openable leaf, Optional<Checkpoint> newest, Optional<SubmissionKey> key) {
        Optional<EntryProof.Opening> opening =
                key.flatMap(held -> leaf.opening().map(hidden -> opening(held.open("opening", hidden))));
        boolean covered = leaf.index().isPresent()
                && newest.filter(checkpoint -> leaf.index().get() < checkpoint.size())
                        .isPresent();
        EntryProof.State state = !opens(leaf, opening)
                ? EntryProof.State.ALTERED
                : covered ? placed(leaf, newest.get()) : EntryProof.State.WAITING;
        return new EntryProof(leaf.kind(), leaf.subject(), leaf.at(), leaf.index(), leaf.leaf(), state, opening);
    }

    private EntryProof.State placed(LedgerStore.Openable leaf, Checkpoint newest) {
        return tree.inclusionProof(leaf.index().orElseThrow(), newest.size())
                        .verify(Leaf.hashOf(leaf.leaf()), newest.root())
                ? EntryProof.State.PROVEN
                : EntryProof.State.ALTERED;
    }

    /** The row says the same as its leaf, and the statement is the one that the leaf commits to. */
    private static boolean opens(LedgerStore.Openable row, Optional<EntryProof.Opening> opening) {
        return Leaf.parse(row.leaf())
                .accepted()
                .filter(leaf -> leaf.kind().equals(row.kind()) && leaf.subject().equals(row.subject()))
                .filter(leaf -> opening.map(
                                given -> Commitments.opens(leaf.commitment(), given.statement(), given.salt()))
                        .orElse(true))
                .isPresent();
    }

    private static EntryProof.Opening opening(byte[] opened) {
        return new EntryProof.Opening(
                Salt.of(Arrays.copyOf(opened, Salt.LENGTH)), Arrays.copyOfRange(opened, Salt.LENGTH, opened.length));
    }
}
