// SPDX-License-Identifier: Apache-2.0
package org.postern.app.delivery;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where one envelope stands on its way to one recipient.
 *
 * <pre>
 *   QUEUED ---> SEALED ---> HANDED_OVER ---> DELIVERED
 *     |  ^      ^ |  ^         |     ^           ^
 *     v  |      | v  |         v     |           |
 *     HELD &lt;----+ PARKED    PROBLEM +-----------+
 *
 *   QUEUED, HELD, SEALED         ---> PARKED ---> where it came from
 *   QUEUED, HELD, SEALED, PARKED ---> SUPERSEDED | RECALLED
 *   all but the final ones       ---> EXPIRED
 * </pre>
 *
 * A late receipt also turns SEALED or PARKED into DELIVERED: only a verified receipt does. DELIVERED, SUPERSEDED,
 * RECALLED and EXPIRED are final.
 */
public enum DeliveryState {
    /** Accepted; the envelope is not sealed yet. */
    QUEUED,
    /** Checked again before hand-over and not let out: agreement ended, no valid certificate. Looked at again by itself. */
    HELD,
    /** The envelope exists and waits in the mailbox, or for the next push. */
    SEALED,
    /** The recipient has the bytes; its receipt is missing. */
    HANDED_OVER,
    /** The recipient's signed receipt matches what was sent. */
    DELIVERED,
    /** Pushing, or sealing, is hopeless for now; what is sealed stays collectable, an operator sets it going again. */
    PARKED,
    /** The recipient said that it cannot open or verify the envelope, or its receipt did not match. */
    PROBLEM,
    /**
     * Something took its place before hand-over: a newer version of the document, an envelope that a reviewer narrowed, or
     * one for the recipient's new certificate.
     */
    SUPERSEDED,
    /** The sender took it back before hand-over. */
    RECALLED,
    /** The submission's time ended before a receipt came; what it said is destroyed. */
    EXPIRED;

    private static final Set<DeliveryState> FINAL = EnumSet.of(DELIVERED, SUPERSEDED, RECALLED, EXPIRED);
    private static final Set<DeliveryState> COLLECTABLE = EnumSet.of(SEALED, HANDED_OVER, PARKED, PROBLEM);
    private static final Set<DeliveryState> BEFORE_HAND_OVER = EnumSet.of(QUEUED, HELD, SEALED, PARKED);

    public boolean isFinal() {
        return FINAL.contains(this);
    }

    /** The recipient may fetch the envelope. */
    public boolean isCollectable() {
        return COLLECTABLE.contains(this);
    }

    /** Nothing has left yet, so that a recall or a newer version still stops it. */
    public boolean isBeforeHandOver() {
        return BEFORE_HAND_OVER.contains(this);
    }
}
