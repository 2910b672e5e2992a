// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.util.Optional;
import org.postern.app.alert.AlertKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a version at once, by the word of any party it names: nobody can be held to sharing. Where it was in force nothing
 * goes under it from then on, and no older version and no umbrella takes its place.
 */
@Component
class Withdrawing {

    private final VersionStore versions;
    private final VersionFiles files;
    private final Steps steps;
    private final Turning turning;
    private final Told told;

    Withdrawing(VersionStore versions, VersionFiles files, Steps steps, Turning turning, Told told) {
        this.versions = versions;
        this.files = files;
        this.steps = steps;
        this.turning = turning;
        this.told = told;
    }

    /** @param seen one that the agency may see */
    @Transactional
    public Ruling withdraw(StoredVersion seen, Actor by, String reason) {
        String agency = by.agency();
        if (!files.isNamed(agency, seen)) {
            return Ruling.notNamed();
        }
        versions.lock(seen.protocol());
        turning.turn(seen.protocol());
        StoredVersion version = versions.find(seen.id()).orElseThrow();
        if (version.state() == ProtocolState.WITHDRAWN) {
            return new Ruling.Done(version, true);
        }
        if (!version.state().isOpen()) {
            return Ruling.no(409, "PST-6416", "Ended before", version.words() + " is " + version.state() + " already.");
        }
        steps.to(ProtocolState.WITHDRAWN, version, Optional.of(by), Optional.of(reason));
        String text = by.words() + " has withdrawn " + version.words() + ".";
        if (version.state() == ProtocolState.IN_FORCE) {
            told.everyone(
                    version,
                    AlertKind.PROTOCOL,
                    text
                            + " Nothing goes under it from now on; what was waiting is held until a new version is agreed.");
        } else {
            told.named(version, AlertKind.PROTOCOL, text);
        }
        return new Ruling.Done(versions.find(version.id()).orElseThrow(), false);
    }
}
