// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.intake;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postern.agent.AgentIssue;
import org.postern.agent.mapping.CellIssue;
import org.postern.agent.mapping.Draft;
import org.postern.agent.mapping.Drafting;
import org.postern.agent.mapping.Drafting.Drafted;
import org.postern.agent.mapping.Layout;
import org.postern.agent.roster.Roster;
import org.postern.agent.sheet.SheetRow;
import org.postern.agent.told.Told;
import org.postern.agent.told.ToldBook;
import org.postern.document.Issue;
import tools.jackson.databind.node.ObjectNode;

/** Reads the rows of a roster: whoever is known to live there needs no more than a name; whoever is not is admitted. */
final class RosterRun {

    private final Layout layout;
    private final Drafting drafting;
    private final Sending sending;
    private final ErrorCopy errors;
    private final ToldBook book;
    private final Roster roster;
    private int admissions;
    private int discharges;

    RosterRun(Layout layout, Drafting drafting, Sending sending, ErrorCopy errors, ToldBook book, Roster roster) {
        this.layout = layout;
        this.drafting = drafting;
        this.sending = sending;
        this.errors = errors;
        this.book = book;
        this.roster = roster;
    }

    void row(SheetRow row) throws IOException {
        Draft about = drafting.about(row);
        List<Told> open = book.openStays(sending.keys().children(about));
        boolean leaves = about.text("placement.end").isPresent();
        if (!open.isEmpty() && !leaves) {
            open.forEach(stay -> roster.lives(stay.id()));
            return;
        }
        Drafted drafted = drafting.draft(row);
        if (drafted.refused() || drafted.drafts().isEmpty()) {
            roster.unclear();
            errors.add(layout, row, leaves ? drafted.issues() : neverAdmitted(drafted.issues()));
            return;
        }
        for (Draft draft : drafted.drafts()) {
            Optional<String> id = sending.send(draft, layout, row, Set.of());
            if (id.isEmpty()) {
                roster.unclear();
                return;
            }
            roster.lives(id.get());
            admissions += draft.begins() ? 1 : 0;
        }
    }

    private static List<CellIssue> neverAdmitted(List<CellIssue> issues) {
        List<CellIssue> all = new ArrayList<>();
        all.add(new CellIssue(-1, AgentIssue.NEVER_ADMITTED.at("")));
        all.addAll(issues);
        return all;
    }

    /** Notifies the discharge of whoever is missing, where that is certain. */
    Optional<Issue> conclude(LocalDate asAt, boolean absentMeansLeft) throws IOException {
        Roster.Conclusion conclusion = roster.conclude(Optional.of(asAt));
        if (conclusion instanceof Roster.Doubtful doubtful) {
            return Optional.of(doubtful.why());
        }
        List<Told> left = ((Roster.Left) conclusion).stays();
        if (!absentMeansLeft && !left.isEmpty()) {
            return Optional.of(AgentIssue.NOT_ON_ROSTER.at("", left.size()));
        }
        for (Told stay : left) {
            if (sending.discharge(stay, discharged(stay, asAt), layout)) {
                discharges++;
            }
        }
        return Optional.empty();
    }

    /** The home has not said when and why; the notification says that, so that nobody takes the day for more than it is. */
    private static ObjectNode discharged(Told stay, LocalDate asAt) {
        ObjectNode content = stay.said();
        content.put("event", "end");
        content.withObjectProperty("placement").put("end", asAt.toString());
        content.putObject("ending")
                .put("reason", "OTHER")
                .put(
                        "account",
                        "The child is no longer on the roster of " + asAt
                                + ". The last day is at the latest the day of the roster; day and reason are to be"
                                + " confirmed by the home.");
        return content;
    }

    int admissions() {
        return admissions;
    }

    int discharges() {
        return discharges;
    }
}
