// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.util.List;
import java.util.Optional;
import org.postern.protocol.SharingProtocol;

/**
 * One version of a protocol as an agency sees it in a list.
 *
 * @param stored     empty for a file that a demonstration decides by; nobody has approved that
 * @param decides    documents are decided by it at this instant
 * @param waitingFor agencies whose approval is still needed; empty unless it is proposed
 * @param named      the agency is a party by name, so that it may propose the next version and withdraw this one
 */
public record VersionView(
        SharingProtocol protocol,
        ProtocolState state,
        Optional<StoredVersion> stored,
        boolean decides,
        List<String> waitingFor,
        boolean named) {

    public VersionView {
        waitingFor = List.copyOf(waitingFor);
    }

    /** Whether this agency's yes is one of those still needed. */
    public boolean waitsFor(String agency) {
        return waitingFor.contains(agency);
    }
}
