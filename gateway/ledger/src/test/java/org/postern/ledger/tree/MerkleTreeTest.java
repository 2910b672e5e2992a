// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every root and proof of every size up to 130, against RFC 9162's definitions written out recursively. */
class MerkleTreeTest {

    private static final int LARGEST = 130;

    private final List<Hash> leaves = new ArrayList<>();
    private final InMemoryHashStore store = new InMemoryHashStore();
    private final MerkleTree tree = new MerkleTree(store);

    MerkleTreeTest() {
        for (int i = 0; i < LARGEST; i++) {
            leaves.add(Hash.ofLeaf(new byte[] {(byte) i}));
        }
        tree.append(CompactRange.EMPTY, leaves);
    }

    @Test
    void rootWhenAnySizeThenIsTheDefinitionsRoot() {
        for (int size = 0; size <= LARGEST; size++) {
            assertThat(tree.root(size)).as("size %d", size).isEqualTo(merkleTreeHash(leaves.subList(0, size)));
        }
    }

    @Test
    void appendWhenInBatchesOfAnySizeThenStoresAndGivesTheSame() {
        Random random = new Random(11);
        for (int round = 0; round < 20; round++) {
            InMemoryHashStore other = new InMemoryHashStore();
            CompactRange range = CompactRange.EMPTY;
            while (range.size() < LARGEST) {
                int from = (int) range.size();
                int to = Math.min(LARGEST, from + 1 + random.nextInt(9));
                range = new MerkleTree(other).append(CompactRange.load(other, from), leaves.subList(from, to));
                assertThat(range.root()).isEqualTo(tree.root(to));
            }
            assertThat(range).isEqualTo(CompactRange.load(store, LARGEST));
        }
    }

    @Test
    void inclusionProofWhenAnyEntryAndSizeThenIsTheDefinitionsPathAndVerifies() {
        for (int size = 1; size <= LARGEST; size++) {
            Hash root = tree.root(size);
            for (int index = 0; index < size; index++) {
                InclusionProof proof = tree.inclusionProof(index, size);
                assertThat(proof.path()).isEqualTo(path(index, leaves.subList(0, size)));
                assertThat(proof.verify(leaves.get(index), root)).isTrue();
            }
        }
    }

    @Test
    void consistencyProofWhenAnyTwoSizesThenIsTheDefinitionsProofAndVerifies() {
        for (int to = 0; to <= LARGEST; to++) {
            for (int from = 0; from <= to; from++) {
                ConsistencyProof proof = tree.consistencyProof(from, to);
                List<Hash> expected = from == 0 ? List.of() : subproof(from, leaves.subList(0, to), true);
                assertThat(proof.path()).isEqualTo(expected);
                assertThat(proof.verify(tree.root(from), tree.root(to))).isTrue();
            }
        }
    }

    @Test
    void verifyWhenInclusionProofIsChangedThenFails() {
        for (int size = 1; size <= 40; size++) {
            Hash root = tree.root(size);
            for (int index = 0; index < size; index++) {
                InclusionProof proof = tree.inclusionProof(index, size);
                Hash leaf = leaves.get(index);
                assertThat(proof.verify(leaves.get((index + 1) % LARGEST), root))
                        .isFalse();
                assertThat(proof.verify(leaf, tree.root(size + 1))).isFalse();
                for (List<Hash> changed : changes(proof.path())) {
                    assertThat(new InclusionProof(index, size, changed).verify(leaf, root))
                            .isFalse();
                }
                for (int other = 0; other < size; other++) {
                    boolean same = other == index;
                    assertThat(new InclusionProof(other, size, proof.path()).verify(leaf, root))
                            .isEqualTo(same);
                }
            }
        }
        assertThat(new InclusionProof(-1, 3, List.of()).verify(leaves.get(0), tree.root(3)))
                .isFalse();
        assertThat(new InclusionProof(3, 3, List.of()).verify(leaves.get(0), tree.root(3)))
                .isFalse();
    }

    @Test
    void verifyWhenConsistencyProofIsChangedThenFails() {
        for (int to = 1; to <= 40; to++) {
            for (int from = 1; from < to; from++) {
                ConsistencyProof proof = tree.consistencyProof(from, to);
                Hash older = tree.root(from);
                Hash newer = tree.root(to);
                assertThat(proof.verify(tree.root(from - 1), newer)).isFalse();
                assertThat(proof.verify(older, tree.root(to + 1))).isFalse();
                for (List<Hash> changed : changes(proof.path())) {
                    assertThat(new ConsistencyProof(from, to, changed).verify(older, newer))
                            .isFalse();
                }
            }
        }
        List<Hash> toSmaller = tree.consistencyProof(4, 8).path();
        assertThat(new ConsistencyProof(4, 16, toSmaller).verify(tree.root(4), tree.root(8)))
                .isFalse();
        assertThat(new ConsistencyProof(5, 4, List.of()).verify(tree.root(5), tree.root(4)))
                .isFalse();
        assertThat(new ConsistencyProof(4, 4, List.of()).verify(tree.root(4), tree.root(5)))
                .isFalse();
        assertThat(new ConsistencyProof(0, 4, List.of()).verify(tree.root(1), tree.root(4)))
                .isFalse();
        assertThat(new ConsistencyProof(-1, 4, List.of()).verify(tree.root(1), tree.root(4)))
                .isFalse();
    }

    @Test
    void loadWhenStoredHashIsMissingThenSaysWhich() {
        InMemoryHashStore damaged = new InMemoryHashStore();
        damaged.put(Map.of(new NodeId(2, 0), Hash.EMPTY_TREE));

        assertThatThrownBy(() -> CompactRange.load(damaged, 5))
                .isInstanceOf(StoredHashMissingException.class)
                .hasMessageContaining("PST-5027")
                .hasMessageContaining("level 0, index 4");
    }

    private static List<List<Hash>> changes(List<Hash> path) {
        List<List<Hash>> changes = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            List<Hash> altered = new ArrayList<>(path);
            altered.set(i, Hash.ofNode(path.get(i), path.get(i)));
            changes.add(altered);
            List<Hash> shorter = new ArrayList<>(path);
            shorter.remove(i);
            changes.add(shorter);
        }
        List<Hash> longer = new ArrayList<>(path);
        longer.add(Hash.EMPTY_TREE);
        changes.add(longer);
        return changes;
    }

    private static Hash merkleTreeHash(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.EMPTY_TREE;
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int k = split(leaves.size());
        return Hash.ofNode(merkleTreeHash(leaves.subList(0, k)), merkleTreeHash(leaves.subList(k, leaves.size())));
    }

    private static List<Hash> path(int m, List<Hash> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int k = split(leaves.size());
        List<Hash> left = leaves.subList(0, k);
        List<Hash> right = leaves.subList(k, leaves.size());
        return m < k ? join(path(m, left), merkleTreeHash(right)) : join(path(m - k, right), merkleTreeHash(left));
    }

    private static List<Hash> subproof(int m, List<Hash> leaves, boolean known) {
        if (m == leaves.size()) {
            return known ? List.of() : List.of(merkleTreeHash(leaves));
        }
        int k = split(leaves.size());
        List<Hash> left = leaves.subList(0, k);
        List<Hash> right = leaves.subList(k, leaves.size());
        return m <= k
                ? join(subproof(m, left, known), merkleTreeHash(right))
                : join(subproof(m - k, right, false), merkleTreeHash(left));
    }

    private static int split(int n) {
        int k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return k;
    }

    private static List<Hash> join(List<Hash> hashes, Hash last) {
        List<Hash> joined = new ArrayList<>(hashes);
        joined.add(last);
        return joined;
    }
}
