// SPDX-License-Identifier: Apache-2.0
package org.postern.app.wishes;

import java.util.Set;
import java.util.UUID;

/**
 * That a person goes against what the child asked, towards one recipient.
 *
 * @param elements pointers of places and people, e.g. {@code /places/1}
 * @param reason   a code of {@code release-reason}
 * @param note     why, in words, 10 to 2000 characters; kept sealed
 */
public record WishOverride(
        UUID submission, String recipient, String unit, Set<String> elements, String reason, String note) {

    public WishOverride {
        elements = Set.copyOf(elements);
        note = note == null ? "" : note;
    }

    /** Never the note. */
    @Override
    public String toString() {
        return "WishOverride[" + submission + " to " + recipient + "]";
    }
}
