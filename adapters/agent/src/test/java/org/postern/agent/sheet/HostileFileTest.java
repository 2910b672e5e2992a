// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.agent.TestGateway;
import org.postern.agent.TestImport;
import org.postern.agent.TestSenders;
import org.postern.agent.intake.ImportReport;

class HostileFileTest {

    private static final String CELL = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";

    @TempDir
    private Path folder;

    @Test
    void openWhenPartUnpacksWithoutEndThenPst8005() throws Exception {
        Path file = folder.resolve("bomb.xlsx");
        TestXlsx.rows(CELL).save(file);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 40; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }

        assertThat(code(file)).isEqualTo("PST-8005");
    }

    @Test
    void openWhenThereAreThousandsOfPartsThenPst8005() throws Exception {
        TestXlsx book = TestXlsx.rows(CELL);
        for (int i = 0; i < 2_100; i++) {
            book.part("xl/x" + i + ".xml", "<x/>");
        }

        assertThat(code(book.save(folder.resolve("many.xlsx")))).isEqualTo("PST-8005");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml"})
    void runWhenAPartDeclaresEntitiesThenTheFileIsRefused(String part) {
        String laughs = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c SYSTEM \"file:///etc/hostname\">]>"
                + "<worksheet xmlns=\"" + TestXlsx.SPREADSHEET
                + "\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&b;&c;</t>"
                + "</is></c></row></sheetData></worksheet>";

        assertThat(code(TestXlsx.rows(CELL).part(part, laughs).save(folder.resolve("laughs.xlsx"))))
                .isIn("PST-8006", "PST-8007");
    }

    @Test
    void runWhenACellClaimsAFarColumnThenPst8009() {
        assertThat(code(TestXlsx.rows("<row r=\"1\"><c r=\"ZZZZ1\"><v>1</v></c></row>")
                        .save(folder.resolve("far.xlsx"))))
                .isEqualTo("PST-8009");
    }

    @Test
    void runWhenAStringNumberIsWrongThenPst8007() {
        assertThat(code(TestXlsx.rows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row>")
                        .save(folder.resolve("far.xlsx"))))
                .isEqualTo("PST-8007");
    }

    @Test
    void runWhenBytesAreCutOrChangedThenTheFileIsRefusedOrReadAndNeverThrows() throws Exception {
        Path whole = TestXlsx.rows(CELL).save(folder.resolve("whole.xlsx"));
        byte[] bytes = Files.readAllBytes(whole);
        Random random = new Random(8007);
        for (int i = 0; i < 150; i++) {
            byte[] broken = bytes.clone();
            if (i % 3 == 0) {
                broken = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
            } else {
                for (int j = 0; j < 1 + i % 7; j++) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt();
                }
            }
            Path file = folder.resolve("broken.xlsx");
            Files.write(file, broken);
            assertThat(run(file).complete()).isFalse();
        }
    }

    @Test
    void openWhenFileIsAnotherKindThenItIsSaid() throws Exception {
        assertThat(code(write("old.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0})))
                .isEqualTo("PST-8002");
        assertThat(code(write(
                        "report.xls",
                        "<html><table><tr><td>1</td></tr></table></html>".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("PST-8001");
        assertThat(code(write("letter.csv", "%PDF-1.7".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("PST-8001");
        assertThat(code(write("picture.csv", new byte[] {1, 2, 0, 3}))).isEqualTo("PST-8001");
        assertThat(code(write("nothing.csv", new byte[0]))).isEqualTo("PST-8012");
    }

    @Test
    void openWhenFileIsTooLargeThenPst8004() throws Exception {
        Path file = folder.resolve("large.csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(new byte[2 << 20]);
        }

        assertThat(new WorkbookFiles(new SheetLimits(1 << 20, 1, 1, 1, 1, 1, 1, 1))
                        .open(file)
                        .<String>either(opened -> "opened", refusal -> refusal.code()))
                .isEqualTo("PST-8004");
    }

    private String code(Path file) {
        return run(file).refused().orElseThrow().code();
    }

    private ImportReport run(Path file) {
        return new TestImport(folder, TestSenders.home()).run(file, new TestGateway());
    }

    private Path write(String name, byte[] content) throws Exception {
        return Files.write(folder.resolve(name), content);
    }
}
