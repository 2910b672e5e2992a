// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.sheet.xlsx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postern.agent.AgentIssue;
import org.postern.agent.sheet.Rows;
import org.postern.agent.sheet.Sheet;
import org.postern.agent.sheet.SheetLimits;
import org.postern.agent.sheet.UnreadableSheet;
import org.postern.agent.sheet.Workbook;
import org.postern.agent.sheet.xml.Xml;
import org.postern.agent.sheet.zip.ZipGuard;
import org.postern.envelope.pki.Refusal;
import org.postern.envelope.pki.Verdict;

/** An Excel workbook (ECMA-376), of either edition of the standard; its sheets are read forwards. */
public final class XlsxBook implements Workbook {

    private final WorkbookParts parts;
    private final SheetLimits limits;
    private final CellReader cells;
    private final List<Sheet> sheets = new ArrayList<>();

    private XlsxBook(WorkbookParts parts, SheetLimits limits) throws IOException {
        this.parts = parts;
        this.limits = limits;
        boolean from1904 = readWorkbook();
        if (sheets.size() > limits.sheets()) {
            throw new UnreadableSheet(AgentIssue.TOO_MANY_SHEETS, limits.sheets());
        }
        this.cells = new CellReader(
                SharedStrings.read(parts.strings(), limits), DateStyles.read(parts.styles()), from1904, limits);
    }

    /**
     * Refused with PST-8005 and 8007.
     *
     * @throws UnreadableSheet where something is found while it is opened
     */
    public static Verdict<Workbook> open(Path file, SheetLimits limits) throws IOException {
        Optional<Refusal> refusal = new ZipGuard(limits).refuses(file);
        if (refusal.isPresent()) {
            return Verdict.refuse(refusal.get());
        }
        WorkbookParts parts = WorkbookParts.open(file);
        try {
            return Verdict.accept(new XlsxBook(parts, limits));
        } catch (IOException unreadable) {
            parts.close();
            throw unreadable;
        }
    }

    /** Collects the sheets that can be seen; tells whether days are counted from 1904. */
    private boolean readWorkbook() throws IOException {
        boolean from1904 = false;
        try (Xml xml = new Xml(parts.workbook())) {
            while (xml.advance()) {
                if (xml.starts("workbookPr")) {
                    from1904 = xml.attribute("date1904").matches("1|true");
                } else if (xml.starts("sheet") && !xml.attribute("state").matches("hidden|veryHidden")) {
                    sheets.add(new XlsxSheet(xml.attribute("name"), xml.attribute("id")));
                }
            }
        }
        return from1904;
    }

    @Override
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }

    private final class XlsxSheet implements Sheet {

        private final String name;
        private final String relation;

        /** @param relation by which the workbook names the part with its rows */
        XlsxSheet(String name, String relation) {
            this.name = name;
            this.relation = relation;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Rows open() throws IOException {
            return new XlsxRows(new Xml(parts.sheet(relation)), cells, limits);
        }
    }
}
