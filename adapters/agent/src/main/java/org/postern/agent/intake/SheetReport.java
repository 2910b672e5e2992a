// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.intake;

import java.util.List;
import org.postern.document.Issue;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What came of one sheet.
 *
 * @param sheet      name on its tab
 * @param mapping    by which it was read; empty for a sheet that holds something else
 * @param rows       rows with data
 * @param silent     rows with data of which the mapping makes no document, such as an interview neither offered nor refused
 * @param leftOut    numbers of rows that hold no more than a note; at most the first hundred
 * @param unknown    headings that nothing is known about, so that their columns are not sent
 * @param admissions raised because a child on a roster was never notified
 * @param discharges raised because a child notified before is not on the roster
 * @param remarks    about the sheet as a whole
 */
public record SheetReport(
        String sheet,
        String mapping,
        int rows,
        int silent,
        List<Integer> leftOut,
        List<String> unknown,
        int admissions,
        int discharges,
        List<Issue> remarks) {

    public SheetReport {
        leftOut = List.copyOf(leftOut);
        unknown = List.copyOf(unknown);
        remarks = List.copyOf(remarks);
    }

    /** A sheet of which nothing was read. */
    static SheetReport without(String sheet, List<Issue> remarks) {
        return new SheetReport(sheet, "", 0, 0, List.of(), List.of(), 0, 0, remarks);
    }

    ObjectNode json() {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("sheet", sheet).put("mapping", mapping).put("rows", rows).put("silent", silent);
        ArrayNode rowsLeftOut = json.putArray("leftOut");
        leftOut.forEach(rowsLeftOut::add);
        ArrayNode headings = json.putArray("unknownHeadings");
        unknown.forEach(headings::add);
        json.put("admissions", admissions).put("discharges", discharges);
        ArrayNode list = json.putArray("remarks");
        remarks.forEach(remark -> list.add(ImportReport.issue(remark)));
        return json;
    }
}
