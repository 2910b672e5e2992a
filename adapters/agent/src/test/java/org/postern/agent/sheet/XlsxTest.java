// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.agent.AgentIssue;
import org.postern.agent.TestImport;
import org.postern.agent.TestWorkbook;

class XlsxTest {

    @TempDir
    private Path folder;

    @Test
    void nextWhenStringsAreSharedInlineOrRichThenTheirTextIsRead() {
        List<CellValue> cells =
                only("<row r=\"3\"><c r=\"A3\" t=\"s\"><v>1</v></c><c r=\"C3\" t=\"inlineStr\"><is><t>in</t></is></c>"
                                + "<c r=\"D3\" t=\"s\"><v>2</v></c><c r=\"E3\" t=\"str\"><f>A1&amp;\"x\"</f><v>ax</v></c></row>")
                        .cells();

        assertThat(cells).extracting(CellValue::text).containsExactly("b more", "", "in", "c\rd", "ax");
    }

    @Test
    void nextWhenNumberIsFormattedAsDateThenItIsOne() {
        List<CellValue> cells =
                only("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>46328</v></c><c r=\"B1\" s=\"2\"><v>46328.5</v></c>"
                                + "<c r=\"C1\"><v>46328</v></c></row>")
                        .cells();

        assertThat(cells.get(0).moment()).contains(LocalDateTime.of(2026, 11, 2, 0, 0));
        assertThat(cells.get(1).moment()).contains(LocalDateTime.of(2026, 11, 2, 12, 0));
        assertThat(cells.get(2).kind()).isEqualTo(CellValue.Kind.NUMBER);
        assertThat(cells.get(2).text()).isEqualTo("46328");
    }

    @Test
    void nextWhenDaysCountFrom1904ThenTheDayIsTheSame() {
        Path file = TestXlsx.rows("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>44866</v></c></row>")
                .part("xl/workbook.xml", TestXlsx.workbook("<workbookPr date1904=\"1\"/>"))
                .save(file());

        assertThat(TestImport.rows(file).get(0).cell(0).moment()).contains(LocalDateTime.of(2026, 11, 2, 0, 0));
    }

    @Test
    void nextWhenFormulaHasAResultThenThatIsTheValueElseAFault() {
        List<CellValue> cells = only("<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\"><f>NOW()</f></c>"
                        + "<c r=\"C1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c r=\"D1\" t=\"b\"><v>1</v></c></row>")
                .cells();

        assertThat(cells.get(0).text()).isEqualTo("2");
        assertThat(cells.get(1).fault()).contains(AgentIssue.FORMULA_WITHOUT_VALUE);
        assertThat(cells.get(2).fault()).contains(AgentIssue.FORMULA_ERROR);
        assertThat(cells.get(3).text()).isEqualTo("Yes");
    }

    @Test
    void nextWhenReferencesAreLeftOutThenCellsAndRowsAreCounted() {
        List<SheetRow> rows = TestImport.rows(
                TestXlsx.rows("<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c><v>3</v></c></row>")
                        .save(file()));

        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 3);
        assertThat(rows.get(0).cell(1).text()).isEqualTo("2");
    }

    @Test
    void nextWhenNumberIsLongThenItIsAsExcelShowsIt() {
        assertThat(only("<row r=\"1\"><c r=\"A1\"><v>0.30000000000000004</v></c><c r=\"B1\"><v>1.0E7</v></c>"
                                + "<c r=\"C1\"><v>1E999999999</v></c></row>")
                        .cells())
                .extracting(CellValue::text)
                .containsExactly("0.3", "10000000", "1E999999999");
    }

    @Test
    void openWhenWorkbookHasNeitherStringsNorStylesThenNumbersAreRead() {
        Path file = TestXlsx.rows("<row r=\"1\"><c r=\"A1\"><v>7</v></c></row>")
                .part(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\""
                                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\""
                                + " Target=\"sheet1.xml\"/></Relationships>")
                .save(file());

        assertThat(TestImport.rows(file).get(0).cell(0).text()).isEqualTo("7");
    }

    @Test
    void sheetsWhenSomeAreHiddenThenTheyAreNotRead() throws Exception {
        Path file = new TestWorkbook()
                .sheet("Seen")
                .row("x")
                .hidden("Lists")
                .row("y")
                .save(file());

        try (Workbook book = new WorkbookFiles(SheetLimits.DEFAULT).open(file).orElseThrow()) {
            assertThat(book.sheets()).extracting(Sheet::name).containsExactly("Seen");
        }
    }

    private SheetRow only(String row) {
        return TestImport.rows(TestXlsx.rows(row).save(file())).get(0);
    }

    private Path file() {
        return folder.resolve("book.xlsx");
    }
}
