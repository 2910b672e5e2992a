// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.time.Clock;
import java.time.LocalDate;
import org.postern.app.alert.AlertKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the parties of an agreement in time, and once each, that it is to be reviewed and that it ends. */
@Component
class DueDates {

    private final VersionStore versions;
    private final StepStore steps;
    private final Told told;
    private final GovernanceSettings settings;
    private final Clock clock;

    DueDates(VersionStore versions, StepStore steps, Told told, GovernanceSettings settings, Clock clock) {
        this.versions = versions;
        this.steps = steps;
        this.told = told;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public void warn() {
        LocalDate today = StoredProtocols.today(clock);
        LocalDate soon = today.plusDays(settings.warnDays());
        versions.all().stream()
                .filter(version -> version.state() == ProtocolState.IN_FORCE)
                .forEach(version -> warn(version, today, soon));
    }

    private void warn(StoredVersion version, LocalDate today, LocalDate soon) {
        if (version.review().isBefore(today)) {
            once(version, "review-overdue", " was to be reviewed by " + version.review() + " and is overdue.");
        } else if (!version.review().isAfter(soon)) {
            once(version, "review-near", " is to be reviewed by " + version.review() + ".");
        }
        if (!version.expires().isAfter(soon)) {
            once(
                    version,
                    "expiry-near",
                    " ends after " + version.expires() + "; nothing goes under it from then on unless a new version is"
                            + " approved.");
        }
    }

    private void once(StoredVersion version, String kind, String text) {
        if (steps.notice(version.id(), kind)) {
            told.named(version, AlertKind.PROTOCOL_DUE, version.words() + text);
        }
    }
}
