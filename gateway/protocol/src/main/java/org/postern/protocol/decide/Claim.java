// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.decide;

import java.time.LocalDate;
import org.postern.agency.Agency;
import org.postern.document.DocumentType;
import org.postern.protocol.Membership;
import org.postern.protocol.SharingProtocol.Agreement;
import org.postern.protocol.SharingProtocol.RecipientEntry;
import org.postern.protocol.compile.CompiledProtocol;

/** One entry of one protocol between the sender and an agency: both are parties, and the entry leads to the agency. */
record Claim(CompiledProtocol protocol, RecipientEntry entry) {

    Agreement agreement() {
        return protocol.protocol().agreement();
    }

    boolean inForce(LocalDate day) {
        return !protocol.withdrawn() && Membership.inForce(agreement(), day);
    }

    /** It was in force and is no more: it has expired or was withdrawn. */
    boolean ended(LocalDate day) {
        return protocol.withdrawn() || day.isAfter(agreement().expires());
    }

    /** The entry, the agency and its unit all take the type. */
    boolean takes(DocumentType type, Agency agency) {
        return entry.takes().contains(type) && agency.accepts().contains(type) && hasUnit(agency);
    }

    boolean hasUnit(Agency agency) {
        return entry.unit().isEmpty()
                || agency.units().stream().anyMatch(unit -> unit.id().equals(entry.unit()));
    }
}
