// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger.export;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.postern.ledger.Leaf;
import org.postern.ledger.tree.ConsistencyProof;
import org.postern.ledger.tree.Hash;
import org.postern.ledger.tree.InclusionProof;

/** One line of an exported ledger: a JSON object whose {@code line} says which. docs/ledger.md has the order of lines. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "line")
@JsonSubTypes({
    @JsonSubTypes.Type(value = BundleLine.Header.class, name = "header"),
    @JsonSubTypes.Type(value = BundleLine.EntryLine.class, name = "entry"),
    @JsonSubTypes.Type(value = BundleLine.HashLine.class, name = "hash"),
    @JsonSubTypes.Type(value = BundleLine.CheckpointLine.class, name = "checkpoint"),
    @JsonSubTypes.Type(value = BundleLine.InclusionLine.class, name = "inclusion"),
    @JsonSubTypes.Type(value = BundleLine.ConsistencyLine.class, name = "consistency")
})
public sealed interface BundleLine {

    /** How much of the ledger a file holds. */
    enum Scope {
        /** Every entry and every checkpoint from the first. */
        @JsonProperty("whole")
        WHOLE,
        /** Some checkpoints and proofs, no entries but those proven. */
        @JsonProperty("extract")
        EXTRACT
    }

    /**
     * Comes first, once.
     *
     * @param format        {@link #FORMAT}
     * @param key           the ledger's key and origin, see {@link org.postern.ledger.LedgerKey#encoded}
     * @param size          of the newest checkpoint in the file
     * @param maxMergeDelay how long a leaf may wait for its checkpoint, in milliseconds
     */
    record Header(String format, Scope scope, String key, long size, long maxMergeDelay) implements BundleLine {

        public static final String FORMAT = "postern-ledger-export/1";
    }

    /** What stands for one entry in a whole ledger. */
    sealed interface Placed extends BundleLine {}

    /**
     * One entry exactly as it is stored, so that an alteration of what is stored travels into the file and shows.
     *
     * @param hash the leaf hash as stored beside the leaf
     * @param leaf {@link Leaf#text}
     */
    record EntryLine(long index, Hash hash, String leaf) implements Placed {}

    /**
     * One entry that is not the reader's to see: its place and hash are enough for every proof, and say neither what sort of
     * act it is nor when it was.
     *
     * @param hash worked out from the leaf as it is stored, so that an alteration shows
     */
    record HashLine(long index, Hash hash) implements Placed {}

    /**
     * A signed checkpoint; stands right after the last entry it covers.
     *
     * @param note as it was signed
     */
    record CheckpointLine(String note) implements BundleLine {}

    /** Shows that a leaf is in the checkpoint that stands last before this line. */
    record InclusionLine(long index, long size, String leaf, List<Hash> path) implements BundleLine {

        public InclusionLine {
            path = List.copyOf(path);
        }

        public static InclusionLine of(Leaf leaf, InclusionProof proof) {
            return new InclusionLine(proof.index(), proof.size(), leaf.text(), proof.path());
        }

        public InclusionProof proof() {
            return new InclusionProof(index, size, path);
        }
    }

    /** Shows that the checkpoint after this line grew from the one before it. */
    record ConsistencyLine(long from, long to, List<Hash> path) implements BundleLine {

        public ConsistencyLine {
            path = List.copyOf(path);
        }

        public static ConsistencyLine of(ConsistencyProof proof) {
            return new ConsistencyLine(proof.from(), proof.to(), proof.path());
        }

        public ConsistencyProof proof() {
            return new ConsistencyProof(from, to, path);
        }
    }
}
