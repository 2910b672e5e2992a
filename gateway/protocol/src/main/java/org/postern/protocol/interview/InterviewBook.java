// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.interview;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.postern.protocol.Interviews;
import org.postern.protocol.Membership;
import org.postern.protocol.SharingProtocol;

/**
 * Finds what was agreed about the interviews of one authority's children.
 *
 * @param protocols that were or are in force; which of them are on a day is asked anew each time
 */
public record InterviewBook(Collection<SharingProtocol> protocols) {

    /**
     * The table in force on a day (London time), a specific agreement before an umbrella one; empty where none says.
     *
     * @param authority id of the responsible authority
     */
    public Optional<Interviews> of(String authority, LocalDate day) {
        return protocols.stream()
                .filter(protocol -> Membership.inForce(protocol.agreement(), day))
                .sorted(Comparator.comparing((SharingProtocol protocol) ->
                                protocol.agreement().umbrella())
                        .thenComparing(SharingProtocol::id))
                .flatMap(protocol -> protocol.interviews().stream())
                .filter(interviews -> interviews.authorities().contains(authority))
                .findFirst();
    }
}
