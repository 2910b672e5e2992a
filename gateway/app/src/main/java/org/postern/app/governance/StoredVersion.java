// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One version of a sharing protocol as a row, without its file.
 *
 * @param id         subject of its ledger leaves
 * @param sha256     of the file's bytes, lower-case hex
 * @param author     the agency that proposed it
 * @param expires    the last day in force
 * @param wasApproved it has been approved at some time
 * @param wasInForce  it has been in force at some time
 */
public record StoredVersion(
        UUID id,
        String protocol,
        int version,
        String sha256,
        String author,
        LocalDate inForceFrom,
        LocalDate review,
        LocalDate expires,
        ProtocolState state,
        boolean wasApproved,
        boolean wasInForce) {

    boolean begun(LocalDate day) {
        return !inForceFrom.isAfter(day);
    }

    boolean ended(LocalDate day) {
        return expires.isBefore(day);
    }

    /** Decides, or would if a party had not ended it: whoever comes later takes its place, and nobody else does. */
    boolean holdsItsPlace() {
        return state.isApproved() || wasInForce && state != ProtocolState.SUPERSEDED;
    }

    /** For people. */
    String words() {
        return protocol + " version " + version;
    }
}
