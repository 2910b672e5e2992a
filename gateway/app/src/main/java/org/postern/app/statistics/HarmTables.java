// SPDX-License-Identifier: Apache-2.0
package org.postern.app.statistics;

import java.util.List;
import org.postern.document.CodeLists;
import org.springframework.stereotype.Component;

/**
 * The tables about harm and about what followed interviews, by reporting year: children, each counted once, of the documents
 * that are still held; and documents, of which the erased ones stay counted.
 */
@Component
class HarmTables {

    private static final String GRAIN = "reporting year (from 1 April)";
    private static final String HELD =
            "Children, each once, of the documents that are still held; what is erased can no longer"
                    + " be told apart by child. ";
    private static final List<String> LEVELS = List.of("High", "Lower", "Not assessed");
    private static final List<String> STATES = List.of("Followed", "Declined or not needed", "Not applicable here");

    private final TallyStore tallies;
    private final ChildStore children;
    private final SmallNumbers small;

    HarmTables(TallyStore tallies, ChildStore children, SmallNumbers small) {
        this.tallies = tallies;
        this.children = children;
        this.small = small;
    }

    List<Table> of(Window asked) {
        Window window = asked.years();
        return List.of(
                new Table(
                        TableId.HARM_CHILDREN,
                        "Children by kind of harm",
                        HELD
                                + "By the highest risk that any risk assessment or interview says, on the scale that it names. A"
                                + " kind of harm without a row was named nowhere; not assessed is neither none nor nought. "
                                + small.said(GRAIN),
                        List.of("Year", "Kind of harm"),
                        LEVELS,
                        rows(children.byCode(Measure.HARM, HarmCounts.LEVELS, window), "harm-type", HarmCounts.LEVELS)),
                new Table(
                        TableId.HARM_DOCUMENTS,
                        "Documents by kind of harm",
                        "Risk assessments and interviews that name a kind of harm; several may be about one child. "
                                + small.said(GRAIN),
                        List.of("Year", "Kind of harm"),
                        LEVELS,
                        rows(documents(Measure.HARM, window), "harm-type", HarmCounts.LEVELS)),
                new Table(
                        TableId.OUTCOME_CHILDREN,
                        "Children for whom something followed an interview",
                        HELD
                                + "One child may have several outcomes. An outcome without a row was named nowhere; not applicable"
                                + " is said where the service does not exist. " + small.said(GRAIN),
                        List.of("Year", "Outcome"),
                        STATES,
                        rows(
                                children.byCode(Measure.OUTCOME, OutcomeCounts.STATES, window),
                                "outcome",
                                OutcomeCounts.STATES)),
                new Table(
                        TableId.OUTCOME_INTERVIEWS,
                        "What followed interviews",
                        "Return home interviews that name an outcome; several may be about one child. "
                                + small.said(GRAIN),
                        List.of("Year", "Outcome"),
                        STATES,
                        rows(documents(Measure.OUTCOME, window), "outcome", OutcomeCounts.STATES)));
    }

    /** Of year and code. */
    private List<Table.Row> rows(List<Count> counts, String list, List<String> columns) {
        return small.rows(
                counts.stream()
                        .map(count -> count.about(
                                count.labels().get(0),
                                CodeLists.standard()
                                        .label(list, count.labels().get(1))
                                        .orElse(count.labels().get(1))))
                        .toList(),
                columns);
    }

    private List<Count> documents(Measure measure, Window window) {
        return tallies.facts(measure, window).stream()
                .map(count -> {
                    String[] said = count.column().split("/", 2);
                    return new Count(
                            List.of(ReportingYear.ofMonth(count.labels().get(0)).label(), said[0]),
                            said[1],
                            count.number());
                })
                .toList();
    }
}
