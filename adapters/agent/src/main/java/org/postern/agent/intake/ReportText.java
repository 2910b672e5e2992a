// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.agent.AgentIssue;
import org.postern.document.Issue;

/** A report in plain words, line by line. */
public final class ReportText {

    private ReportText() {}

    /** For the sender's own eyes: with the names of tabs and the headings that are not known. */
    public static List<String> full(ImportReport report) {
        List<String> lines = new ArrayList<>();
        report.refused().map(ReportText::text).ifPresent(lines::add);
        for (SheetReport sheet : report.sheets()) {
            String what =
                    Optional.of(sheet.mapping()).filter(id -> !id.isEmpty()).orElse("left out");
            lines.add(sheet.sheet() + ": " + what + ", " + sheet.rows() + " rows");
            sheet.remarks().forEach(remark -> lines.add("  " + place(remark) + text(remark)));
            if (!sheet.unknown().isEmpty()) {
                lines.add("  headings not known: " + String.join(", ", sheet.unknown()));
            }
            if (!sheet.leftOut().isEmpty()) {
                lines.add("  rows with no more than a note: " + sheet.leftOut());
            }
        }
        return lines;
    }

    /** As above, with what became of it, to lie beside a file that was read. */
    public static List<String> besideFile(ImportReport report) {
        List<String> lines = new ArrayList<>();
        if (report.refused().isEmpty()) {
            lines.add("Documents sent: " + report.sent() + "; known before: " + report.unchanged() + ".");
        }
        if (report.failedRows() > 0) {
            lines.add("Rows to mend: " + report.failedRows()
                    + ". Each is in the workbook \"to-mend\" beside this file, with what"
                    + " is wrong right of the cell. Mend them there, and send that workbook.");
        }
        lines.addAll(full(report));
        return lines;
    }

    /** For a log or a mail: codes, fixed words and numbers, and no name that anybody gave to anything. */
    public static String brief(ImportReport report) {
        StringBuilder text = new StringBuilder();
        text.append("sent ").append(report.sent());
        text.append(", unchanged ").append(report.unchanged());
        text.append(", rows to mend ").append(report.failedRows());
        List<String> codes = report.sheets().stream()
                .flatMap(sheet -> sheet.remarks().stream())
                .filter(Issue::refuses)
                .map(Issue::code)
                .distinct()
                .toList();
        if (!codes.isEmpty()) {
            text.append(", issues ").append(String.join(" ", codes));
        }
        report.refused().ifPresent(why -> text.append(", not read: ").append(why.code()));
        report.waiting().ifPresent(why -> text.append(", waiting: ").append(why.code()));
        return text.toString();
    }

    /** What the codes of a report mean, in their fixed words. */
    public static List<String> words(ImportReport report) {
        return Stream.concat(
                        report.refused().stream(), report.sheets().stream().flatMap(sheet -> sheet.remarks().stream()))
                .filter(Issue::refuses)
                .map(Issue::code)
                .distinct()
                .flatMap(code -> Arrays.stream(AgentIssue.values())
                        .filter(issue -> issue.code().equals(code)))
                .map(issue -> issue.code() + " "
                        + (issue.words().text() + " " + issue.words().fix()).replaceAll("\\{[0-9]}", "..."))
                .toList();
    }

    private static String place(Issue issue) {
        return issue.pointer().isEmpty() ? "" : issue.pointer() + " ";
    }

    private static String text(Issue issue) {
        return issue.code() + " " + issue.text() + " " + issue.fix();
    }
}
