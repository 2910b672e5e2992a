// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.intake;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postern.agent.mapping.Drafting;
import org.postern.agent.mapping.Layout;
import org.postern.agent.mapping.SheetRecognition;
import org.postern.agent.roster.RosterDay;
import org.postern.agent.sheet.Rows;
import org.postern.agent.sheet.Sheet;
import org.postern.agent.sheet.SheetRow;
import org.postern.agent.value.CellReaders;
import org.postern.agent.value.ReaderKind;

/**
 * One sheet on its way through: recognised and looked through once, then read again and sent. A file that is damaged
 * anywhere, or asks for too much, is found out the first time and sends nothing at all.
 */
final class SheetReading {

    private final Sheet sheet;
    private final FileRun file;
    private final SheetRecognition recognition;
    private final CellReaders readers;
    private SheetReport instead;
    private Layout layout;
    private SheetRun run;

    SheetReading(Sheet sheet, FileRun file, SheetRecognition recognition, CellReaders readers) {
        this.sheet = sheet;
        this.file = file;
        this.recognition = recognition;
        this.readers = readers;
        this.instead = SheetReport.without(sheet.name(), List.of());
    }

    void survey() throws IOException {
        SheetRecognition.Kind kind = recognition.recognise(sheet.name(), head());
        if (kind instanceof SheetRecognition.Unusable unusable) {
            instead = SheetReport.without(sheet.name(), List.of(unusable.why()));
        } else if (kind instanceof SheetRecognition.Recognised recognised) {
            layout = recognised.layout();
            run = new SheetRun(layout, new Drafting(layout, file.sender(), readers), file);
        }
        try (Rows rows = sheet.open()) {
            for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                if (isData(row.get())) {
                    run.foresee(row.get());
                }
            }
        }
    }

    private List<SheetRow> head() throws IOException {
        List<SheetRow> head = new ArrayList<>();
        try (Rows rows = sheet.open()) {
            for (Optional<SheetRow> row = rows.next();
                    row.isPresent() && head.size() < SheetRecognition.HEAD;
                    row = rows.next()) {
                head.add(row.get());
            }
        }
        return head;
    }

    /** Goes on until the last row, or until nothing more can be handed over. */
    void send() throws IOException {
        if (run == null) {
            return;
        }
        try (Rows rows = sheet.open()) {
            for (Optional<SheetRow> row = rows.next();
                    row.isPresent() && file.outbox().later().isEmpty();
                    row = rows.next()) {
                if (isData(row.get())) {
                    run.row(row.get());
                }
            }
        }
        if (file.outbox().later().isEmpty()) {
            LocalDate day = new RosterDay(readers.reader(ReaderKind.DATE))
                    .find(layout.above())
                    .orElse(readers.today());
            run.conclude(day, file.sender());
        }
    }

    private boolean isData(SheetRow row) {
        return run != null && row.number() > layout.last();
    }

    SheetReport report() {
        return run == null ? instead : run.report();
    }
}
