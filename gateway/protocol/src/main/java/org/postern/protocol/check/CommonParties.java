// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.check;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.postern.agency.Agency;
import org.postern.agency.AgencyKind;
import org.postern.protocol.AgencyDirectory;
import org.postern.protocol.Membership;
import org.postern.protocol.SharingProtocol.Agreement;
import org.postern.protocol.SharingProtocol.Party;
import org.postern.protocol.SharingProtocol.RecipientEntry;

/** Works out which agencies have joined two agreements, as far as that follows from the agreements and the registry. */
final class CommonParties {

    private final AgencyDirectory agencies;

    CommonParties(AgencyDirectory agencies) {
        this.agencies = agencies;
    }

    /**
     * One agency, or some of a kind, in both agreements.
     *
     * @param agency empty where a class meets a class
     */
    record Common(Optional<Agency> agency, AgencyKind kind) {}

    Set<Common> of(Agreement left, Agreement right) {
        Set<Common> common = new LinkedHashSet<>();
        for (Party one : left.parties()) {
            for (Party other : right.parties()) {
                meet(one, other).ifPresent(common::add);
            }
        }
        return common;
    }

    /** Whether a common party can be what both entries lead to, and another one can send to it. */
    boolean flow(Set<Common> parties, RecipientEntry one, RecipientEntry other) {
        return parties.stream()
                .filter(party -> canBe(party, one) && canBe(party, other))
                .anyMatch(recipient -> parties.stream()
                        .anyMatch(sender ->
                                !sender.equals(recipient) || sender.agency().isEmpty()));
    }

    private Optional<Common> meet(Party one, Party other) {
        Optional<Agency> named = one.agency().or(other::agency).flatMap(agencies::find);
        if (one.agency().isPresent() || other.agency().isPresent()) {
            return named.filter(agency -> Membership.covers(one, agency) && Membership.covers(other, agency))
                    .map(agency -> new Common(Optional.of(agency), agency.kind()));
        }
        boolean sameKind = one.kind().equals(other.kind());
        return sameKind && areasMeet(one.inAreaOf(), other.inAreaOf())
                ? Optional.of(new Common(Optional.empty(), one.kind().orElseThrow()))
                : Optional.empty();
    }

    private boolean areasMeet(Optional<String> one, Optional<String> other) {
        return one.isEmpty()
                || other.isEmpty()
                || one.equals(other)
                || within(one.get(), other)
                || within(other.get(), one);
    }

    private boolean within(String authority, Optional<String> force) {
        return agencies.find(authority).map(Agency::force).filter(force::equals).isPresent();
    }

    private boolean canBe(Common party, RecipientEntry entry) {
        if (entry.agency().isEmpty()) {
            return Kinds.of(entry.relation().orElseThrow()).contains(party.kind());
        }
        Optional<Agency> named = entry.agency().flatMap(agencies::find);
        return party.agency().isPresent()
                ? party.agency().equals(named)
                : named.filter(agency -> agency.kind() == party.kind()).isPresent();
    }
}
