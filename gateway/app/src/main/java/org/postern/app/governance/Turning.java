// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.postern.app.alert.AlertKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a day brings: approved versions come into force and replace others, and versions end. */
@Component
class Turning {

    private final VersionStore versions;
    private final Steps steps;
    private final InForceRecord records;
    private final Told told;
    private final Clock clock;

    Turning(VersionStore versions, Steps steps, InForceRecord records, Told told, Clock clock) {
        this.versions = versions;
        this.steps = steps;
        this.records = records;
        this.told = told;
        this.clock = clock;
    }

    /** In order of their numbers, so that of two that begin by now the higher one stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void turn(String protocol) {
        LocalDate today = StoredProtocols.today(clock);
        versions.lock(protocol);
        for (StoredVersion listed : versions.versions(protocol)) {
            StoredVersion version = versions.find(listed.id()).orElseThrow();
            if (version.state() == ProtocolState.APPROVED && version.begun(today)) {
                begin(version);
            }
        }
        versions.versions(protocol).stream()
                .filter(version -> version.ended(today) && version.state().isOpen())
                .forEach(this::end);
    }

    private void begin(StoredVersion version) {
        List<StoredVersion> lower = versions.versions(version.protocol()).stream()
                .filter(other -> other.version() < version.version())
                .filter(other -> other.state().isOpen())
                .toList();
        steps.to(ProtocolState.IN_FORCE, version, Optional.empty());
        versions.keepRecord(version.id(), records.sign(version));
        lower.forEach(other -> steps.to(ProtocolState.SUPERSEDED, other, Optional.empty()));
        told.everyone(version, AlertKind.PROTOCOL, version.words() + " is in force until " + version.expires() + ".");
    }

    private void end(StoredVersion version) {
        steps.to(ProtocolState.EXPIRED, version, Optional.empty());
        if (version.state() == ProtocolState.IN_FORCE) {
            told.everyone(
                    version,
                    AlertKind.PROTOCOL,
                    version.words() + " ended after " + version.expires()
                            + ". Nothing goes under it any more; what was waiting is held until it is renewed.");
        } else {
            told.named(version, AlertKind.PROTOCOL, version.words() + " ended before it came into force.");
        }
    }
}
