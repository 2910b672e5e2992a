// SPDX-License-Identifier: Apache-2.0
package org.postern.app.evidence;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postern.app.security.Scopes;
import org.postern.app.web.Caller;
import org.postern.app.web.Problems;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger to the outside: checkpoints for all who may call, proofs for those who took part, the whole for keeping. */
@RestController
@RequestMapping("/api/v1/ledger")
class LedgerController {

    private static final MediaType JSON_LINES = MediaType.parseMediaType("application/jsonl");

    private final LedgerStore store;
    private final LedgerProofs proofs;
    private final Ownership owners;
    private final Caller caller;
    private final Problems problems;

    LedgerController(LedgerStore store, LedgerProofs proofs, Ownership owners, Caller caller, Problems problems) {
        this.store = store;
        this.proofs = proofs;
        this.owners = owners;
        this.caller = caller;
        this.problems = problems;
    }

    /** The newest signed checkpoint; with {@code from} also the proof that it grew from that size. */
    @GetMapping("/checkpoint")
    ResponseEntity<?> checkpoint(@RequestParam(required = false) Long from) {
        caller.require(Scopes.LEDGER);
        Optional<LedgerStore.Signed> last = store.lastCheckpoint();
        if (last.isEmpty()) {
            return problems.response(
                    404, "PST-6023", "No checkpoint yet", "The ledger has just begun; ask again in a second.");
        }
        if (from != null && (from < 0 || from > last.get().size())) {
            return problems.response(
                    400, "PST-6024", "No such size", "Give a size from 0 to that of the newest checkpoint.");
        }
        return ResponseEntity.ok(proofs.checkpoint(last.get(), Optional.ofNullable(from)));
    }

    /**
     * Proofs for all entries about one submission (its sender), one envelope (its recipient) or one version of a protocol
     * (its parties), as a verifiable file.
     */
    @GetMapping("/entries/{id}/proof")
    ResponseEntity<byte[]> proof(@PathVariable UUID id) throws IOException {
        caller.require(Scopes.LEDGER);
        String agency = caller.agency().id();
        List<LedgerStore.Stored> entries = entries(id, agency);
        if (entries.isEmpty()) {
            return problems.response(
                    404,
                    "PST-6025",
                    "Nothing to prove",
                    "The ledger has no entries yet about anything of your agency with this id; a new one"
                            + " is in it within a second.");
        }
        return ResponseEntity.ok().contentType(JSON_LINES).body(proofs.extract(entries));
    }

    private List<LedgerStore.Stored> entries(UUID id, String agency) {
        List<LedgerStore.Owned> entries = owners.isSender(id, agency)
                ? store.entriesOfSubmission(id)
                : owners.isRecipient(id, agency)
                        ? store.entriesAbout(id).stream()
                                .filter(Ownership::isForRecipient)
                                .toList()
                        : List.of();
        return entries.stream().map(LedgerStore.Owned::entry).toList();
    }

    /**
     * The whole ledger as JSON lines, for {@code postern ledger verify}: the caller's own entries as they are, all others by
     * their hash only.
     */
    @GetMapping("/export")
    void export(HttpServletResponse response) throws IOException {
        caller.require(Scopes.LEDGER);
        response.setContentType(JSON_LINES.toString());
        proofs.whole(caller.agency().id(), response.getOutputStream());
    }
}
