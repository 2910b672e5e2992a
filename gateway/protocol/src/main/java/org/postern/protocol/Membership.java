// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.postern.agency.Agency;
import org.postern.protocol.SharingProtocol.Agreement;
import org.postern.protocol.SharingProtocol.Party;

/** Who has joined an agreement, and when it is in force. */
public final class Membership {

    private Membership() {}

    /** By its id, or as one of a kind; a kind may be narrowed to the area of an authority or of a force. */
    public static boolean includes(Agreement agreement, Agency agency) {
        return agreement.parties().stream().anyMatch(party -> covers(party, agency));
    }

    public static boolean covers(Party party, Agency agency) {
        if (party.agency().isPresent()) {
            return party.agency().get().equals(agency.id());
        }
        boolean kind = party.kind().filter(agency.kind()::equals).isPresent();
        return kind && party.inAreaOf().map(area -> liesIn(agency, area)).orElse(true);
    }

    /** The ids of those who are parties by name, not as one of a kind; in the order of the agreement. */
    public static Set<String> named(Agreement agreement) {
        return agreement.parties().stream()
                .flatMap(party -> party.agency().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Both days belong to the time in force. */
    public static boolean inForce(Agreement agreement, LocalDate day) {
        return !day.isBefore(agreement.inForceFrom()) && !day.isAfter(agreement.expires());
    }

    private static boolean liesIn(Agency agency, String area) {
        return agency.authority().filter(area::equals).isPresent()
                || agency.force().filter(area::equals).isPresent();
    }
}
