// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.util.Optional;
import java.util.Set;
import org.postern.agency.Agency;
import org.postern.agency.AgencyRegistry;
import org.postern.app.alert.AlertKind;
import org.postern.app.alert.AlertStore;
import org.postern.protocol.Membership;
import org.postern.protocol.SharingProtocol;
import org.springframework.stereotype.Component;

/** Tells the parties of a protocol what becomes of it, in the transaction in which it becomes so. */
@Component
class Told {

    private final VersionFiles files;
    private final AgencyRegistry registry;
    private final AlertStore alerts;

    Told(VersionFiles files, AgencyRegistry registry, AlertStore alerts) {
        this.files = files;
        this.registry = registry;
        this.alerts = alerts;
    }

    /** Those that the agreement names: they answer for it. */
    void named(StoredVersion version, AlertKind kind, String text) {
        these(Membership.named(files.protocol(version).agreement()), kind, text);
    }

    void these(Set<String> agencies, AlertKind kind, String text) {
        agencies.forEach(agency -> alerts.raise(agency, kind, Optional.empty(), text));
    }

    /** Everyone whose documents go, or went, under it. */
    void everyone(StoredVersion version, AlertKind kind, String text) {
        SharingProtocol.Agreement agreement = files.protocol(version).agreement();
        registry.all().stream()
                .filter(agency -> Membership.includes(agreement, agency))
                .map(Agency::id)
                .forEach(agency -> alerts.raise(agency, kind, Optional.empty(), text));
    }
}
