// SPDX-License-Identifier: Apache-2.0
package org.postern.app.statistics;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Whose documents of which days are counted. */
record Window(String agency, LocalDate from, LocalDate to) {

    OffsetDateTime begin() {
        return from.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    /** The first moment that is no longer in it. */
    OffsetDateTime end() {
        return to.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
