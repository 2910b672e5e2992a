// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes workbooks by hand, part by part, as other programs and hostile senders write them. */
final class TestXlsx {

    static final String SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private final Map<String, String> parts = new LinkedHashMap<>();

    /** One sheet with these rows; shared strings a, b, c; the second cell style is a date. */
    static TestXlsx rows(String rows) {
        TestXlsx book = new TestXlsx();
        book.parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + override("workbook", "sheet.main")
                        + override("sharedStrings", "sharedStrings") + override("styles", "styles")
                        + override("sheet1", "worksheet") + "</Types>");
        book.parts.put(
                "_rels/.rels",
                "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                        + relation("r1", "officeDocument", "xl/workbook.xml") + "</Relationships>");
        book.parts.put("xl/workbook.xml", workbook(""));
        book.parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relation("r1", "worksheet", "sheet1.xml")
                        + relation("r2", "sharedStrings", "sharedStrings.xml") + relation("r3", "styles", "styles.xml")
                        + "</Relationships>");
        book.parts.put(
                "xl/sharedStrings.xml",
                "<sst xmlns=\"" + SPREADSHEET + "\"><si><t>a</t></si>"
                        + "<si><r><t>b</t></r><r><t xml:space=\"preserve\"> more</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si>"
                        + "<si><t>c_x000D_d</t></si></sst>");
        book.parts.put(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + SPREADSHEET
                        + "\"><numFmts><numFmt numFmtId=\"170\" formatCode=\"[$-809]d mmmm yyyy\"/>"
                        + "</numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>");
        return book.part(
                "xl/sheet1.xml",
                "<worksheet xmlns=\"" + SPREADSHEET + "\"><sheetData>" + rows + "</sheetData></worksheet>");
    }

    static String workbook(String properties) {
        return "<workbook xmlns=\"" + SPREADSHEET + "\" xmlns:r=\"" + RELATION + "\">" + properties
                + "<sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
    }

    TestXlsx part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    TestXlsx without(String name) {
        parts.remove(name);
        return this;
    }

    Path save(Path file) {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                + ".spreadsheetml." + type + "+xml\"/>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATION + "/" + type + "\" Target=\"" + target + "\"/>";
    }
}
