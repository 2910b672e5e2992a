// SPDX-License-Identifier: Apache-2.0
package org.postern.client.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.postern.client.ClientError;
import org.postern.envelope.pki.Verdict;
import org.postern.ledger.Checked;
import org.postern.ledger.Checkpoint;
import org.postern.ledger.CheckpointVerifier;
import org.postern.ledger.LedgerKey;
import org.postern.ledger.tree.ConsistencyProof;
import org.postern.ledger.tree.Hash;
import tools.jackson.databind.JsonNode;

/**
 * A checkpoint that its ledger's key signed.
 *
 * @param key  as the gateway gave it; that it is the right one must be known by another way, or from a kept checkpoint
 * @param note as it was signed
 */
public record VerifiedHead(LedgerKey key, String note, Checkpoint checkpoint) {

    /** Reads the gateway's answer; refused with PST-7030. */
    public static Verdict<VerifiedHead> of(JsonNode answer) {
        String note = answer.path("checkpoint").asString("");
        Checked<LedgerKey> key = LedgerKey.parse(answer.path("key").asString(""));
        Checked<VerifiedHead> head = key.then(known -> read(known, note));
        return verdict(head);
    }

    /**
     * Proves that this checkpoint only adds to one that was kept before; refused where it does not, or was signed by
     * another key.
     *
     * @param ask asks the gateway for its newest checkpoint with the proof from a size
     */
    public Verdict<VerifiedHead> grownFrom(String keptNote, LongFunction<JsonNode> ask) {
        return verdict(new CheckpointVerifier(key).verify(keptNote)).then(kept -> {
            if (kept.size() > checkpoint.size()) {
                return ClientError.BAD_CHECKPOINT.refuse("the ledger was cut back");
            }
            JsonNode answer = ask.apply(kept.size());
            return of(answer)
                    .then(newer -> newer.isGrowthOf(kept, answer.path("consistency"))
                            ? Verdict.accept(newer)
                            : ClientError.BAD_CHECKPOINT.refuse("it is not a growth of the checkpoint that was kept"));
        });
    }

    private boolean isGrowthOf(Checkpoint kept, JsonNode path) {
        List<Hash> hashes = new ArrayList<>();
        for (JsonNode text : path) {
            Optional<Hash> hash = Hash.parse(text.asString(""));
            if (hash.isEmpty()) {
                return false;
            }
            hashes.add(hash.get());
        }
        return new ConsistencyProof(kept.size(), checkpoint.size(), hashes).verify(kept.root(), checkpoint.root());
    }

    private static Checked<VerifiedHead> read(LedgerKey key, String note) {
        return new CheckpointVerifier(key)
                .verify(note)
                .then(checkpoint -> Checked.valid(new VerifiedHead(key, note, checkpoint)));
    }

    private static <T> Verdict<T> verdict(Checked<T> checked) {
        return checked.accepted()
                .map(Verdict::accept)
                .orElseGet(() -> ClientError.BAD_CHECKPOINT.refuse(
                        checked.refusal().orElseThrow().toString().replaceFirst("[.]$", "")));
    }
}
