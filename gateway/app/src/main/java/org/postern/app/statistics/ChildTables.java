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

    private static final List<String> STATUS = List.of("offered", "accepted", "declined", "held", "not-held");
    private static final List<String> TIMES = List.of("inside", "later", "unknown");
    private static final String NO_HOME = "(none named)";

    private final StatisticsStore store;
    private final StatisticsSettings settings;

    ChildTables(StatisticsStore store, StatisticsSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    List<Table> of(Window window) {
        return List.of(
                new Table(
                        TableId.INTERVIEWS,
                        "Return home interviews",
                        "Interviews by how far they came, of the newest versions that were not taken back. " + hidden(),
                        List.of("Interview"),
                        List.of("Interviews"),
                        Pivot.of(
                                        store.facts(Measure.INTERVIEW, window).stream()
                                                .map(count -> new Count(
                                                        List.of(status(count.column())), "interviews", count.number()))
                                                .toList(),
                                        List.of("interviews"))
                                .suppressed(settings.smallest())),
                new Table(
                        TableId.INTERVIEW_TIMES,
                        "Interviews inside 72 hours",
                        "Interviews offered and held inside 72 hours of the moment from which the local clock counts."
                                + " Unknown: that moment was not given. " + hidden(),
                        List.of("Month", "Step"),
                        List.of("Inside 72 hours", "Later", "Unknown"),
                        Pivot.of(
                                        Stream.concat(
                                                        steps(Measure.OFFERED, "offered", window),
                                                        steps(Measure.HELD, "held", window))
                                                .toList(),
                                        TIMES)
                                .suppressed(settings.smallest())),
                new Table(
                        TableId.NOTICES,
                        "Placement notices by home",
                        "Notices given in time or late by the regulations for England; for others no clock runs. By the home"
                                + " or fostering agency where the child lives. " + hidden(),
                        List.of("Home"),
                        List.of("In time", "Late", "No clock"),
                        Pivot.of(
                                        store.facts(Measure.NOTICE, window).stream()
                                                .map(count -> new Count(
                                                        List.of(home(
                                                                count.labels().get(1))),
                                                        count.column(),
                                                        count.number()))
                                                .toList(),
                                        List.of("inside", "late", "no-clock"))
                                .suppressed(settings.smallest())));
    }

    private Stream<Count> steps(Measure measure, String step, Window window) {
        return store.facts(measure, window).stream()
                .map(count -> new Count(List.of(count.labels().get(0), step), count.column(), count.number()));
    }

    private String hidden() {
        return settings.smallest() > 1
                ? Table.Cell.SUPPRESSED + " stands for 1 to " + (settings.smallest() - 1)
                        + ", and for a number from which one of those could be worked out. What is erased by now is counted"
                        + " by whole months."
                : "What is erased by now is counted by whole months.";
    }

    private static String status(String code) {
        return STATUS.contains(code) ? code : "other";
    }

    private static String home(String id) {
        return id.isEmpty() ? NO_HOME : id;
    }
}
