// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.agent.AgentIssue;
import org.postern.agent.TestGateway;
import org.postern.agent.TestImport;
import org.postern.agent.TestSenders;

class OdsTest {

    private static final String HEAD =
            "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                    + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                    + " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\"><office:body><office:spreadsheet>"
                    + "<table:table table:name=\"Data\">";
    private static final String FOOT = "</table:table></office:spreadsheet></office:body></office:document-content>";

    @TempDir
    private Path folder;

    @Test
    void nextWhenRowsAndCellsAreWrittenOnceWithACountThenTheyAreCounted() throws Exception {
        List<SheetRow> rows = rows(
                "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell/></table:table-row>"
                        + "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"2\"/>"
                        + text("table:number-columns-repeated=\"2\"", "x") + "</table:table-row>"
                        + "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>");

        assertThat(rows).extracting(SheetRow::number).containsExactly(4, 5);
        assertThat(TestImport.texts(rows.get(1))).containsExactly("", "", "x", "x");
    }

    @Test
    void nextWhenCellsHaveTypesThenTheyAreWhatTheyAre() throws Exception {
        List<CellValue> cells = rows("<table:table-row>"
                        + "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-11-02T14:30:00\"><text:p>2 Nov</text:p></table:table-cell>"
                        + "<table:table-cell office:value-type=\"float\" office:value=\"46328\"><text:p>46,328</text:p></table:table-cell>"
                        + "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"><text:p>WAHR</text:p></table:table-cell>"
                        + "<table:table-cell office:value-type=\"time\" office:time-value=\"PT23H05M00S\"><text:p>23:05</text:p></table:table-cell>"
                        + "<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"string\" calcext:value-type=\"error\"><text:p>#DIV/0!</text:p></table:table-cell>"
                        + "<table:table-cell office:value-type=\"date\" office:date-value=\"soon\"><text:p>soon</text:p></table:table-cell>"
                        + "</table:table-row>")
                .get(0)
                .cells();

        assertThat(cells.get(0).moment()).contains(LocalDateTime.of(2026, 11, 2, 14, 30));
        assertThat(cells.get(1).text()).isEqualTo("46328");
        assertThat(cells.get(2).text()).isEqualTo("Yes");
        assertThat(cells.get(3).moment().orElseThrow().toLocalTime()).hasToString("23:05");
        assertThat(cells.get(4).fault()).contains(AgentIssue.FORMULA_ERROR);
        assertThat(cells.get(5).text()).isEqualTo("soon");
    }

    @Test
    void nextWhenTextHasParagraphsSpansAndCommentsThenOnlyTheTextIsRead() throws Exception {
        List<SheetRow> rows = rows(
                "<table:table-row><table:table-cell office:value-type=\"string\"><office:annotation><text:p>a comment</text:p>"
                        + "</office:annotation><text:p>one<text:s/>two <text:span>three</text:span></text:p><text:p>four<text:line-break/>five</text:p>"
                        + "</table:table-cell></table:table-row>");

        assertThat(rows.get(0).cell(0).text()).isEqualTo("one two three\nfour\nfive");
    }

    @ParameterizedTest
    @CsvSource({
        "table:number-rows-repeated='1048576', '', PST-8008",
        "'', table:number-columns-repeated='16384', PST-8009",
    })
    void runWhenACountIsABombThenTheFileIsRefused(String ofRow, String ofCell, String code) throws Exception {
        Path file = save(HEAD + "<table:table-row " + ofRow + ">" + text(ofCell, "x") + "</table:table-row>" + FOOT);

        assertThat(code(file)).isEqualTo(code);
    }

    @Test
    void runWhenEntitiesAreDeclaredThenTheFileIsRefused() throws Exception {
        Path file = save("<!DOCTYPE x [<!ENTITY a \"aaaaaaaa\">]>" + HEAD + "<table:table-row>" + text("", "&a;")
                + "</table:table-row>" + FOOT);

        assertThat(code(file)).isIn("PST-8006", "PST-8007");
    }

    private String code(Path file) {
        return new TestImport(folder, TestSenders.home())
                .run(file, new TestGateway())
                .refused()
                .orElseThrow()
                .code();
    }

    private static String text(String attributes, String text) {
        return "<table:table-cell office:value-type=\"string\" " + attributes + "><text:p>" + text
                + "</text:p></table:table-cell>";
    }

    private List<SheetRow> rows(String rows) throws IOException {
        return TestImport.rows(save(HEAD + rows + FOOT));
    }

    private Path save(String content) throws IOException {
        Path file = folder.resolve("sheet.ods");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
