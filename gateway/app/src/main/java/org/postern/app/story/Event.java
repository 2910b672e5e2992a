// SPDX-License-Identifier: Apache-2.0
package org.postern.app.story;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.postern.app.evidence.EntryProof;
import tools.jackson.databind.JsonNode;

/**
 * One act in the ledger.
 *
 * @param kind    of act, such as {@code decision} or {@code receipt}
 * @param subject what it is about: submission, decision, envelope, review or look
 * @param index   its place in the ledger; empty while it waits for one
 * @param facts   the statement that was committed to: ids, codes, hashes, times. Empty once the submission is erased, and
 *                where a person's own words are in it, which are shown with the values only
 */
public record Event(
        Instant at,
        String kind,
        UUID subject,
        Optional<Long> index,
        EntryProof.State proof,
        Optional<JsonNode> facts) {}
