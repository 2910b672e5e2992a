// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import org.postern.app.evidence.Act;

/**
 * Where one version of a sharing protocol stands. The version itself never changes; a roll-back is a further version.
 *
 * <pre>
 * DRAFT ----> CHECKED ----> PROPOSED ----> APPROVED ----> IN_FORCE ----> SUPERSEDED
 *   (its file and cases     |     |        |     |        |     |
 *    hold together)         |     +--------|-----+--------|-----+----> EXPIRED     (after its last day)
 *                           |              |              |
 *                           +--------------+--------------+----------> WITHDRAWN   (by any party it names)
 *                           |              |
 *                           +--------------+-------------------------> SUPERSEDED  (a higher version came first)
 * </pre>
 *
 * DRAFT, CHECKED and PROPOSED are passed in one go when a version is proposed: what does not pass is refused and not kept.
 * APPROVED becomes IN_FORCE on the first day of its agreement, London time; that day decides, also where the step is
 * written a moment later. The last three states are final.
 */
public enum ProtocolState {
    DRAFT(Act.PROTOCOL_DRAFTED),
    CHECKED(Act.PROTOCOL_CHECKED),
    PROPOSED(Act.PROTOCOL_PROPOSED),
    APPROVED(Act.PROTOCOL_APPROVED),
    IN_FORCE(Act.PROTOCOL_IN_FORCE),
    SUPERSEDED(Act.PROTOCOL_SUPERSEDED),
    WITHDRAWN(Act.PROTOCOL_WITHDRAWN),
    EXPIRED(Act.PROTOCOL_EXPIRED);

    private final Act act;

    ProtocolState(Act act) {
        this.act = act;
    }

    /** What the ledger calls the step into this state. */
    Act act() {
        return act;
    }

    /** Something may still become of it. */
    public boolean isOpen() {
        return ordinal() < SUPERSEDED.ordinal();
    }

    /** Those who had to have approved it. */
    public boolean isApproved() {
        return this == APPROVED || this == IN_FORCE;
    }
}
