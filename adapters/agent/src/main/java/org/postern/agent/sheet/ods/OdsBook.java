// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.sheet.ods;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
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

/** An OpenDocument spreadsheet (ISO/IEC 26300), as LibreOffice writes it; its sheets are read forwards. */
public final class OdsBook implements Workbook {

    private static final String CONTENT = "content.xml";

    private final ZipFile zip;
    private final SheetLimits limits;
    private final List<Sheet> sheets = new ArrayList<>();

    private OdsBook(ZipFile zip, SheetLimits limits) throws IOException {
        this.zip = zip;
        this.limits = limits;
        readSheets();
        if (sheets.size() > limits.sheets()) {
            throw new UnreadableSheet(AgentIssue.TOO_MANY_SHEETS, limits.sheets());
        }
    }

    /** Whether a packed file is one. */
    public static boolean is(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(CONTENT) != null && zip.getEntry("mimetype") != null;
        } catch (ZipException damaged) {
            throw new UnreadableSheet(AgentIssue.DAMAGED);
        }
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
        ZipFile zip = new ZipFile(file.toFile());
        try {
            return Verdict.accept(new OdsBook(zip, limits));
        } catch (IOException unreadable) {
            zip.close();
            throw unreadable;
        }
    }

    /** Collects the sheets that can be seen; a hidden one has a style that says so. */
    private void readSheets() throws IOException {
        Set<String> hidden = new HashSet<>();
        int table = 0;
        String style = "";
        try (Xml xml = content()) {
            while (xml.advance()) {
                if (xml.starts("style")) {
                    style = xml.attribute("name");
                } else if (xml.starts("table-properties")
                        && xml.attribute("display").equals("false")) {
                    hidden.add(style);
                } else if (xml.starts("table")) {
                    if (!hidden.contains(xml.attribute("style-name"))) {
                        sheets.add(new OdsSheet(xml.attribute("name"), table));
                    }
                    table++;
                }
            }
        }
    }

    private Xml content() throws IOException {
        ZipEntry entry = zip.getEntry(CONTENT);
        InputStream in = entry == null ? null : zip.getInputStream(entry);
        if (in == null) {
            throw new UnreadableSheet(AgentIssue.DAMAGED);
        }
        return new Xml(in);
    }

    @Override
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class OdsSheet implements Sheet {

        private final String name;
        private final int table;

        /** @param table which of the tables in the content it is, the first being 0 */
        OdsSheet(String name, int table) {
            this.name = name;
            this.table = table;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Rows open() throws IOException {
            Xml xml = content();
            for (int before = -1; before < table && xml.advance(); ) {
                before += xml.starts("table") ? 1 : 0;
            }
            return new OdsRows(xml, limits);
        }
    }
}
