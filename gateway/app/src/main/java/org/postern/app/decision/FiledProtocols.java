// SPDX-License-Identifier: Apache-2.0
package org.postern.app.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.postern.protocol.AgencyDirectory;
import org.postern.protocol.SharingProtocol;
import org.postern.protocol.compile.CompiledProtocol;
import org.postern.protocol.decide.Decider;
import org.postern.protocol.decide.HarmReader;
import org.postern.protocol.decide.ProtocolBook;

/** The protocols of one folder, as they were when the gateway started. */
final class FiledProtocols implements ProtocolsInForce {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final List<SharingProtocol> protocols;
    private final Decider decider;
    private final Clock clock;

    FiledProtocols(List<CompiledProtocol> compiled, AgencyDirectory agencies, HarmReader harms, Clock clock) {
        this.protocols = compiled.stream().map(CompiledProtocol::protocol).toList();
        this.decider = new Decider(new ProtocolBook(compiled, agencies), harms);
        this.clock = clock;
    }

    @Override
    public Decider decider() {
        return decider;
    }

    @Override
    public Optional<String> refusal(DecisionStore.ProtocolVersion version) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
        Optional<SharingProtocol.Agreement> agreement = protocols.stream()
                .filter(protocol -> protocol.id().equals(version.id()))
                .map(SharingProtocol::agreement)
                .findFirst();
        if (agreement.isEmpty()) {
            return Optional.of("PST-6041 the sharing protocol that decided is no longer there");
        }
        boolean inForce = !today.isBefore(agreement.get().inForceFrom())
                && !today.isAfter(agreement.get().expires());
        return inForce
                ? Optional.empty()
                : Optional.of("PST-6042 the agreement " + agreement.get().reference() + " is not in force; renew it");
    }
}
