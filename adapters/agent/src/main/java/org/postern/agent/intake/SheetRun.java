// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.intake;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postern.agent.mapping.Draft;
import org.postern.agent.mapping.Drafting;
import org.postern.agent.mapping.Drafting.Drafted;
import org.postern.agent.mapping.Layout;
import org.postern.agent.mapping.Sender;
import org.postern.agent.roster.Roster;
import org.postern.agent.sheet.SheetRow;
import org.postern.agent.told.KeyedHash;
import org.postern.document.Issue;

/** Goes through the rows of one sheet, in one pass with one row in hand. */
final class SheetRun {

    /** Row numbers of notes that a report lists. */
    private static final int LISTED = 100;

    private final Layout layout;
    private final Drafting drafting;
    private final Sending sending;
    private final ErrorCopy errors;
    private final Set<KeyedHash> inSheet = new HashSet<>();
    private final List<Integer> leftOut = new ArrayList<>();
    private final List<Issue> remarks = new ArrayList<>();
    private final Optional<RosterRun> roster;
    private final boolean correctable;
    private int rows;
    private int silent;

    SheetRun(Layout layout, Drafting drafting, FileRun file) {
        this.layout = layout;
        this.drafting = drafting;
        this.sending = file.sending();
        this.errors = file.errors();
        this.correctable = layout.mapping().stays() && !file.book().openStays().isEmpty();
        this.roster = layout.mapping().roster() ? Optional.of(roster(file)) : Optional.empty();
    }

    private RosterRun roster(FileRun file) {
        Roster compared = new Roster(file.book());
        compared.of(file.sender().agency().id());
        return new RosterRun(layout, drafting, sending, errors, file.book(), compared);
    }

    /** Looks at a row before any row is sent: how its dates are written, and which admissions the sheet has. */
    void foresee(SheetRow row) {
        if (!isData(row)) {
            return;
        }
        drafting.survey(row);
        if (correctable) {
            drafting.draft(row).drafts().stream()
                    .filter(Draft::begins)
                    .forEach(draft -> inSheet.addAll(sending.keys().document(draft)));
        }
    }

    void row(SheetRow row) throws IOException {
        if (layout.repeatsHeadings(row)) {
            return;
        }
        if (!isData(row)) {
            if (leftOut.size() < LISTED) {
                leftOut.add(row.number());
            }
            return;
        }
        rows++;
        if (roster.isPresent()) {
            roster.get().row(row);
        } else {
            send(row);
        }
    }

    private void send(SheetRow row) throws IOException {
        Drafted drafted = drafting.draft(row);
        if (drafted.refused()) {
            errors.add(layout, row, drafted.issues());
            return;
        }
        silent += drafted.drafts().isEmpty() ? 1 : 0;
        for (Draft draft : drafted.drafts()) {
            if (sending.send(draft, layout, row, inSheet).isEmpty()) {
                return; // what ends must not go where what began it could not
            }
        }
    }

    /** One cell alone is a note, a signature or a total. */
    private boolean isData(SheetRow row) {
        return layout.read().stream()
                        .filter(column -> !row.cell(column).isBlank())
                        .count()
                > 1;
    }

    /** After the last row: what a roster does not list. */
    void conclude(LocalDate day, Sender sender) throws IOException {
        if (roster.isPresent()) {
            roster.get().conclude(day, sender.absentMeansLeft()).ifPresent(remarks::add);
        }
    }

    SheetReport report() {
        return new SheetReport(
                layout.sheet(),
                layout.mapping().id(),
                rows,
                silent,
                leftOut,
                layout.unknown(),
                roster.map(RosterRun::admissions).orElse(0),
                roster.map(RosterRun::discharges).orElse(0),
                remarks);
    }
}
