// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.value;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.postern.agent.AgentIssue;
import org.postern.validation.ValidationContext;

/** What a clock in England and Wales shows, as a moment with its offset. */
final class LondonTime {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

    private LondonTime() {}

    /**
     * A moment for a document, RFC 3339. An hour that does not exist is refused (PST-8040); of one that came twice the
     * first is taken, with a warning (PST-8059).
     */
    static Reading moment(LocalDateTime clock) {
        List<ZoneOffset> offsets = ValidationContext.LONDON.getRules().getValidOffsets(clock);
        if (offsets.isEmpty()) {
            return Reading.bad(AgentIssue.CLOCK_GAP);
        }
        Reading reading = Reading.of(FORMAT.format(OffsetDateTime.of(clock, offsets.get(0))));
        return offsets.size() > 1 ? reading.but(AgentIssue.AMBIGUOUS_HOUR) : reading;
    }
}
