// SPDX-License-Identifier: Apache-2.0
package org.postern.app.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what one agency sent and received. Nothing of other agencies' documents is in it, and no child's data is read for
 * it: only columns of codes and times.
 */
@Component
public class Statistics {

    private static final List<String> OUTCOMES = List.of("sent", "sent-reduced", "held", "withheld", "refused");

    private static final List<String> NOT_SHARED = List.of("withheld", "refused", "held");

    private final StatisticsStore store;
    private final TallyStore tallies;
    private final ChildTables children;
    private final StatisticsSettings settings;

    Statistics(StatisticsStore store, TallyStore tallies, ChildTables children, StatisticsSettings settings) {
        this.store = store;
        this.tallies = tallies;
        this.children = children;
        this.settings = settings;
    }

    /** All tables from one state of the database. @param to the last day */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Figures of(String agency, LocalDate from, LocalDate to) {
        Window window = new Window(agency, from, to);
        store.makeRoom();
        TallyStore.Outcomes outcomes = tallies.outcomes(window);
        return new Figures(
                agency,
                from,
                to,
                Stream.of(work(window, outcomes), children.of(window), order(window, outcomes))
                        .flatMap(List::stream)
                        .toList());
    }

    private List<Table> work(Window window, TallyStore.Outcomes outcomes) {
        return List.of(
                new Table(
                        TableId.SENT,
                        "Documents sent",
                        "Documents accepted from your agency, or from another on its behalf, by the week that begins on this"
                                + " Monday. Every version counts.",
                        List.of("Week", "Type"),
                        List.of("Documents"),
                        Pivot.of(store.sent(window), List.of("documents")).exact()),
                new Table(
                        TableId.OUTCOMES,
                        "What recipients got",
                        "For each document and recipient, what was decided last: sent in full, sent reduced, held for a"
                                + " person, withheld, or refused because no agreement covers the recipient.",
                        List.of("Week", "Type"),
                        List.of("Sent in full", "Sent reduced", "Held", "Withheld", "Refused"),
                        Pivot.of(outcomes.byWeek(), OUTCOMES).exact()),
                new Table(
                        TableId.RECEIVED,
                        "Documents received",
                        "Envelopes for your agency, by the week in which they could first be collected.",
                        List.of("Week", "Type"),
                        List.of("Documents"),
                        Pivot.of(store.received(window), List.of("documents")).exact()));
    }

    private List<Table> order(Window window, TallyStore.Outcomes outcomes) {
        return List.of(
                new Table(
                        TableId.NOT_SHARED,
                        "What was not shared",
                        "Documents of which a recipient got nothing, by recipient.",
                        List.of("Recipient"),
                        List.of("Withheld", "Refused", "Held"),
                        Pivot.of(
                                        outcomes.byRecipient().stream()
                                                .filter(count -> NOT_SHARED.contains(count.column()))
                                                .toList(),
                                        NOT_SHARED)
                                .exact()),
                new Table(
                        TableId.ACKNOWLEDGED,
                        "Envelopes receipted",
                        "Whether the recipient's signed receipt came within "
                                + settings.acknowledgeWithin().toHours()
                                + " hours of the envelope being there to collect. Never: recalled, replaced or expired first.",
                        List.of("Direction", "Recipient"),
                        List.of("In time", "Later", "Not yet", "Never"),
                        Pivot.of(
                                        store.acknowledged(window, settings.acknowledgeWithin()),
                                        List.of("inside", "later", "open", "never"))
                                .exact()),
                new Table(
                        TableId.REVIEWS,
                        "Questions to people, and what is held",
                        "What waits now, by how long it has waited, whatever the period; and what was decided in the period.",
                        List.of("Kind"),
                        List.of("Waits under 4 hours", "Under 24 hours", "Longer", "Released", "Kept back", "Expired"),
                        Pivot.of(
                                        store.reviews(window),
                                        List.of(
                                                "under-4-hours",
                                                "under-24-hours",
                                                "longer",
                                                "released",
                                                "kept",
                                                "expired"))
                                .exact()),
                new Table(
                        TableId.OVERRIDES,
                        "Rules and wishes gone beyond",
                        "Uses of break-glass with what the review said of them, and child's wishes that were overridden.",
                        List.of("What"),
                        List.of("Waits for review", "Justified", "Not justified", "Recorded"),
                        Pivot.of(store.overrides(window), List.of("waiting", "justified", "not-justified", "recorded"))
                                .exact()));
    }
}
