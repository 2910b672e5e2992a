// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.postern.document.CodeLists;
import org.postern.document.CodedValue;
import org.postern.protocol.SharingProtocol.AgencyUnit;

/**
 * Which children are offered a return home interview, as a table: who they are, what setting they left, and whether they
 * were missing or away. It is read from the top, and the first row that fits decides.
 *
 * @param authorities ids of those whose children it is about: each the responsible authority
 * @param within      until when one is offered; 72 hours by the guidance for England (2014)
 * @param since       where the clock starts, unless a document says otherwise
 * @param decides     who decides case by case; empty where nothing is
 * @param rows        in the order of the file; together they leave no child and no setting out
 */
public record Interviews(
        List<String> authorities,
        Duration within,
        ClockStart since,
        Optional<AgencyUnit> decides,
        List<InterviewRow> rows) {

    public Interviews {
        authorities = List.copyOf(authorities);
        rows = List.copyOf(rows);
    }

    /** Every code of the list {@code care-status}. */
    public static List<String> children() {
        return codes("care-status");
    }

    /** Every code of the list {@code missing-from}. */
    public static List<String> settings() {
        return codes("missing-from");
    }

    /**
     * Whether an interview is due after one episode.
     *
     * @param careStatus code of the list {@code care-status}
     * @param left       code of the list {@code missing-from}; empty where the document does not say
     */
    public InterviewExpectation expects(String careStatus, EpisodeType episode, Optional<String> left) {
        Set<Optional<InterviewOffer>> answers = left.map(List::of).orElseGet(Interviews::settings).stream()
                .map(setting -> offer(careStatus, episode, setting))
                .collect(Collectors.toSet());
        if (answers.size() > 1) {
            return new InterviewExpectation.Unclear("the setting that the child left");
        }
        return answers.iterator()
                .next()
                .map(this::expectation)
                .orElse(new InterviewExpectation.Unclear("the child's care status"));
    }

    /** All of it on one line, for comparisons of versions. */
    public String text() {
        return String.join(", ", authorities) + ": within " + within + " of " + since.words()
                + decides.map(who -> ", " + who.who() + " " + who.unit() + " decides case by case")
                        .orElse("")
                + "; " + rows.stream().map(InterviewRow::text).collect(Collectors.joining("; "));
    }

    /** The row that decides about this child and setting; empty for a code that is in neither list. */
    public Optional<InterviewRow> row(String careStatus, String setting) {
        return rows.stream().filter(row -> row.fits(careStatus, setting)).findFirst();
    }

    private Optional<InterviewOffer> offer(String careStatus, EpisodeType episode, String setting) {
        return row(careStatus, setting).map(row -> row.at(episode));
    }

    private InterviewExpectation expectation(InterviewOffer offer) {
        return switch (offer) {
            case OFFERED -> new InterviewExpectation.Due(within, since);
            case NOT_OFFERED -> new InterviewExpectation.NotDue();
            case CASE_BY_CASE ->
                new InterviewExpectation.CaseByCase(decides.orElse(new AgencyUnit("", "")), within, since);
        };
    }

    private static List<String> codes(String list) {
        return CodeLists.standard().list(list).values().stream()
                .map(CodedValue::code)
                .toList();
    }
}
