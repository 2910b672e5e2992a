// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.intake;

import java.util.List;
import java.util.Optional;
import org.postern.document.Issue;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What came of one file; holds no value of it, so it may be logged and mailed.
 *
 * @param refused    why the file as a whole was not read
 * @param sheets     what came of each sheet
 * @param sent       documents that the gateway accepted
 * @param unchanged  documents that it had already
 * @param failedRows rows that are in the error copy
 * @param errorParts workbooks that the error copy has
 * @param waiting    why some documents wait for the file to be read again; empty where all is settled
 */
public record ImportReport(
        Optional<Issue> refused,
        List<SheetReport> sheets,
        int sent,
        int unchanged,
        int failedRows,
        int errorParts,
        Optional<Issue> waiting) {

    public ImportReport {
        sheets = List.copyOf(sheets);
    }

    /** A file that was not read. */
    public static ImportReport refused(Issue why) {
        return new ImportReport(Optional.of(why), List.of(), 0, 0, 0, 0, Optional.empty());
    }

    /** A file that cannot be read now, for a reason that lies elsewhere. */
    public static ImportReport later(Issue why) {
        return new ImportReport(Optional.empty(), List.of(), 0, 0, 0, 0, Optional.of(why));
    }

    /** A single document that was refused. */
    static ImportReport document(List<Issue> wrong) {
        SheetReport issues = SheetReport.without("document", wrong);
        return new ImportReport(Optional.empty(), List.of(issues), 0, 0, 0, 0, Optional.empty());
    }

    /** Whether everything in the file has arrived. */
    public boolean complete() {
        return refused.isEmpty()
                && failedRows == 0
                && waiting.isEmpty()
                && sheets.stream().allMatch(sheet -> sheet.remarks().stream().noneMatch(Issue::refuses));
    }

    /** As one JSON object. */
    public ObjectNode json() {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        refused.ifPresent(why -> json.set("refused", issue(why)));
        ArrayNode list = json.putArray("sheets");
        sheets.forEach(sheet -> list.add(sheet.json()));
        json.put("sent", sent).put("unchanged", unchanged).put("failedRows", failedRows);
        json.put("errorCopies", errorParts);
        waiting.ifPresent(why -> json.set("waiting", issue(why)));
        return json.put("complete", complete());
    }

    static ObjectNode issue(Issue issue) {
        return org.postern.validation.ValidationProblem.json(issue);
    }
}
