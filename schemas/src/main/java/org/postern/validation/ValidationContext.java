// SPDX-License-Identifier: Apache-2.0
package org.postern.validation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.postern.agency.Agency;
import org.postern.agency.AgencyRegistry;

/**
 * What a document is judged by, beside itself; nothing stored about any child is part of it.
 *
 * @param now      the time of the judgement
 * @param sender   who says it; empty when nobody is asked, as on a sender's own machine
 * @param registry who exists; empty where no configuration is at hand, and then nothing is said about agencies
 */
public record ValidationContext(
        Instant now, Optional<Agency> sender, Optional<AgencyRegistry> registry, ValidationSettings settings) {

    /** Dates without a time mean the day in England and Wales. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    public LocalDate today() {
        return LocalDate.ofInstant(now, LONDON);
    }
}
