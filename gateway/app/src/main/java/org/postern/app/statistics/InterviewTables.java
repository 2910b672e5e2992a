// SPDX-License-Identifier: Apache-2.0
package org.postern.app.statistics;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The tables about return home interviews, by month. */
@Component
class InterviewTables {

    private static final String GRAIN = "month";
    private static final List<String> STATUS = List.of("offered", "accepted", "declined", "held", "not-held");
    private static final String NUMBER = "interviews";

    private final TallyStore tallies;
    private final SmallNumbers small;

    InterviewTables(TallyStore tallies, SmallNumbers small) {
        this.tallies = tallies;
        this.small = small;
    }

    List<Table> of(Window asked) {
        Window window = asked.months();
        return List.of(
                new Table(
                        TableId.INTERVIEWS,
                        "Return home interviews",
                        "Interviews by how far they came, of the newest versions that were not taken back. "
                                + small.said(GRAIN),
                        List.of("Month", "Interview"),
                        List.of("Interviews"),
                        small.rows(
                                numbers(Measure.INTERVIEW, window, code -> STATUS.contains(code) ? code : "other"),
                                List.of(NUMBER))),
                new Table(
                        TableId.INTERVIEW_DUE,
                        "Whether an interview was due",
                        "By the table of the protocol that was in force when the summary came. Case by case without a record"
                                + " of who decided is neither due nor not due. " + small.said(GRAIN),
                        List.of("Month", "Due"),
                        List.of("Interviews"),
                        small.rows(numbers(Measure.DUE, window, InterviewDue::words), List.of(NUMBER))),
                new Table(
                        TableId.INTERVIEW_TIMES,
                        "Interviews inside 72 hours",
                        "Interviews offered and held inside 72 hours, or inside the time that the protocol says, of the moment"
                                + " from which the clock counts. Late or not offered can only be what was due. "
                                + small.said(GRAIN),
                        List.of("Month", "Step"),
                        InterviewTime.headings(),
                        small.rows(
                                Stream.concat(
                                                steps(Measure.OFFERED, "offered", window),
                                                steps(Measure.HELD, "held", window))
                                        .toList(),
                                InterviewTime.codes())));
    }

    private List<Count> numbers(Measure measure, Window window, UnaryOperator<String> label) {
        return tallies.facts(measure, window).stream()
                .map(count ->
                        new Count(List.of(count.labels().get(0), label.apply(count.column())), NUMBER, count.number()))
                .toList();
    }

    private Stream<Count> steps(Measure measure, String step, Window window) {
        return tallies.facts(measure, window).stream()
                .map(count -> count.about(count.labels().get(0), step));
    }
}
