// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.postern.agent.AgentIssue;
import org.postern.agent.sheet.csv.CsvBook;
import org.postern.agent.sheet.ods.OdsBook;
import org.postern.agent.sheet.xlsx.XlsxBook;
import org.postern.envelope.pki.Refusal;
import org.postern.envelope.pki.Verdict;

/** Opens a file by what it holds and never by what it is called. */
public final class WorkbookFiles {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    private final SheetLimits limits;

    public WorkbookFiles(SheetLimits limits) {
        this.limits = limits;
    }

    /**
     * Whoever gets the workbook closes it.
     *
     * @return refused with PST-8001 to 8014
     * @throws IOException where the file cannot be read at all
     */
    public Verdict<Workbook> open(Path file) throws IOException {
        if (Files.size(file) > limits.bytes()) {
            return AgentIssue.TOO_LARGE.refuse(limits.bytes() >> 20);
        }
        byte[] head = head(file);
        try {
            if (starts(head, ZIP)) {
                return OdsBook.is(file) ? OdsBook.open(file, limits) : XlsxBook.open(file, limits);
            }
            if (starts(head, OLE2)) {
                return AgentIssue.OLD_OR_PROTECTED.refuse();
            }
            if (head.length == 0) {
                return AgentIssue.EMPTY.refuse();
            }
            return starts(head, PDF) || isMarkup(head) ? AgentIssue.NOT_A_SHEET.refuse() : CsvBook.open(file, limits);
        } catch (UnreadableSheet unreadable) {
            return Verdict.refuse(refusal(unreadable));
        }
    }

    /** What was found in the middle of a file, as the reason to turn the whole file away. */
    public static Refusal refusal(UnreadableSheet unreadable) {
        var issue = unreadable.issue();
        return new Refusal(issue.code(), issue.text(), issue.fix());
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(512);
        }
    }

    private static boolean starts(byte[] head, byte[] with) {
        return head.length >= with.length && java.util.Arrays.equals(head, 0, with.length, with, 0, with.length);
    }

    /** Reports that call themselves .xls are often pages; an XML extract has a mapping of its own. */
    private static boolean isMarkup(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1)
                .replace("\u00EF\u00BB\u00BF", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        return text.startsWith("<!doctype") || text.startsWith("<html") || text.startsWith("<?xml");
    }
}
