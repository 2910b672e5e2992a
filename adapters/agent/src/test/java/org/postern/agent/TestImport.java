// SPDX-License-Identifier: Apache-2.0
package org.postern.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postern.agent.intake.DocumentSink;
import org.postern.agent.intake.ImportReport;
import org.postern.agent.intake.SheetImport;
import org.postern.agent.mapping.Mappings;
import org.postern.agent.mapping.Sender;
import org.postern.agent.sheet.CellValue;
import org.postern.agent.sheet.Rows;
import org.postern.agent.sheet.SheetLimits;
import org.postern.agent.sheet.SheetRow;
import org.postern.agent.sheet.WorkbookFiles;
import org.postern.agent.told.StateKey;
import org.postern.agent.told.ToldBook;

/** One agent's folder in a test: imports files, remembers what was told, keeps error copies. */
public final class TestImport {

    private static final SheetImport SHEETS =
            new SheetImport(Mappings.bundled(), TestSenders.REGISTRY, SheetLimits.DEFAULT, TestGateway.CLOCK);

    private final Path folder;
    private final Sender sender;
    private final List<Path> copies = new ArrayList<>();

    public TestImport(Path folder, Sender sender) {
        this.folder = folder;
        this.sender = sender;
    }

    public ImportReport run(Path file, DocumentSink gateway) {
        return run(file, Optional.empty(), gateway);
    }

    public ImportReport run(Path file, Optional<Path> persons, DocumentSink gateway) {
        copies.clear();
        StateKey key = StateKey.in(folder.resolve("state.key")).orElseThrow();
        try (ToldBook book = ToldBook.open(folder.resolve("state"), key).orElseThrow()) {
            return persons.isPresent()
                    ? SHEETS.run(file, persons.get(), sender, book, gateway, this::keep)
                    : SHEETS.run(file, sender, book, gateway, this::keep);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void keep(int part, byte[] xlsx) throws IOException {
        Path copy = folder.resolve("to-mend-" + copies.size() + "-" + part + ".xlsx");
        Files.write(copy, xlsx);
        copies.add(copy);
    }

    /** The rows of an error copy, headings first. */
    public List<SheetRow> errorCopy() {
        return rows(copies.get(0));
    }

    public List<Path> errorCopies() {
        return copies;
    }

    /** What an error copy says beside the cells of one of its rows, the first below the headings being 1. */
    public String mend(int row) {
        List<SheetRow> rows = errorCopy();
        StringBuilder said = new StringBuilder();
        for (int i = 1; i < rows.get(0).cells().size(); i++) {
            if (rows.get(0).cell(i).text().startsWith("What to mend")) {
                said.append(rows.get(row).cell(i).text());
            }
        }
        return said.toString();
    }

    public static List<SheetRow> rows(Path file) {
        List<SheetRow> all = new ArrayList<>();
        try (var book = new WorkbookFiles(SheetLimits.DEFAULT).open(file).orElseThrow();
                Rows rows = book.sheets().get(0).open()) {
            for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                all.add(row.get());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return all;
    }

    public static List<String> texts(SheetRow row) {
        return row.cells().stream().map(CellValue::text).toList();
    }
}
