// SPDX-License-Identifier: Apache-2.0
package org.postern.app.statistics;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The tables about what happened to children. Numbers below a limit are not shown, since with a home, a month or a newspaper
 * beside them they could tell of one child; nor are those from which a hidden one could be worked out.
 */
@Component
class ChildTables {

    private static final String NO_HOME = "(none named)";

    private final InterviewTables interviews;
    private final HarmTables harms;
    private final TallyStore tallies;
    private final SmallNumbers small;

    ChildTables(InterviewTables interviews, HarmTables harms, TallyStore tallies, SmallNumbers small) {
        this.interviews = interviews;
        this.harms = harms;
        this.tallies = tallies;
        this.small = small;
    }

    List<Table> of(Window window) {
        return Stream.of(interviews.of(window), harms.of(window), List.of(notices(window.years())))
                .flatMap(List::stream)
                .toList();
    }

    private Table notices(Window window) {
        List<Count> counts = tallies.facts(Measure.NOTICE, window).stream()
                .map(count -> count.about(
                        ReportingYear.ofMonth(count.labels().get(0)).label(),
                        count.labels().get(1).isEmpty()
                                ? NO_HOME
                                : count.labels().get(1)))
                .toList();
        return new Table(
                TableId.NOTICES,
                "Placement notices by home",
                "Notices given in time or late by the regulations for England; for others no clock runs. By the home"
                        + " or fostering agency where the child lives. " + small.said("reporting year (from 1 April)"),
                List.of("Year", "Home"),
                List.of("In time", "Late", "No clock"),
                small.rows(counts, List.of("inside", "late", "no-clock")));
    }
}
