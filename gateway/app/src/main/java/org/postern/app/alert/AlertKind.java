// SPDX-License-Identifier: Apache-2.0
package org.postern.app.alert;

import java.util.Arrays;

/** Why an agency is told something. */
public enum AlertKind {
    /** An accepted document goes to nobody. */
    REACHED_NOBODY("reached-nobody"),
    /** Police or authority of the area where the child is get nothing, though others do. */
    NOT_REACHED("not-reached"),
    /** A delivery was stopped before hand-over. */
    HELD("held"),
    /** Pushing to a recipient is hopeless for now. */
    PARKED("parked"),
    /** A recipient could not open an envelope, or its receipt does not match. */
    PROBLEM("problem"),
    /** No person at a recipient has read in time what came; both sides are told. */
    NOT_ACKNOWLEDGED("not-acknowledged"),
    /** A person's decision is asked for. */
    REVIEW("review"),
    /** The reviewer's clock ran out and the deputy is asked. */
    REVIEW_OVERDUE("review-overdue"),
    /** Somebody went beyond a sharing protocol for serious harm, or that was reviewed, or not in time. */
    BREAK_GLASS("break-glass"),
    /** A version came after a newer one and was not passed on. */
    OUTDATED("outdated"),
    /** The time of a submission ended before a recipient receipted it. */
    EXPIRED("expired"),
    /** A version of a sharing protocol waits for a signature, came into force or ended. */
    PROTOCOL("protocol"),
    /** A sharing agreement is soon to be reviewed, or soon ends. */
    PROTOCOL_DUE("protocol-due");

    private final String id;

    AlertKind(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    static AlertKind of(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id.equals(id))
                .findFirst()
                .orElseThrow();
    }
}
