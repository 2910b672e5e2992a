// SPDX-License-Identifier: Apache-2.0
package org.postern.app.draft;

import java.time.Instant;
import java.util.UUID;
import org.postern.app.governance.Proposal;

/**
 * A protocol that somebody is writing.
 *
 * @param agency   whose governance leads see it
 * @param content  the file, its cases and their documents; may have any number of mistakes
 * @param revision one more with every change
 */
public record ProtocolDraft(
        UUID id,
        String agency,
        String author,
        String name,
        Proposal content,
        int revision,
        String updatedBy,
        Instant updatedAt) {

    /** Never the content. */
    @Override
    public String toString() {
        return "ProtocolDraft[" + id + ", revision " + revision + "]";
    }
}
