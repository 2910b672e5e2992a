// SPDX-License-Identifier: Apache-2.0
package org.postern.app.breakglass;

import java.util.Set;
import java.util.UUID;

/**
 * That a person goes beyond the rules: one submission, one recipient.
 *
 * @param pointers fields of the document under the ceiling; empty for all of them
 * @param reason   a code of {@code release-reason}
 * @param note     why, in words, 20 to 2000 characters; kept sealed
 */
public record BreakGlassRequest(
        UUID submission, String recipient, String unit, Set<String> pointers, String reason, String note) {

    public BreakGlassRequest {
        pointers = Set.copyOf(pointers);
        note = note == null ? "" : note;
    }

    /** Never the note. */
    @Override
    public String toString() {
        return "BreakGlassRequest[" + submission + " to " + recipient + "]";
    }
}
