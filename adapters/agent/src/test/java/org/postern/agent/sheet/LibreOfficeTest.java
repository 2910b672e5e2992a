// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.agent.TestGateway;
import org.postern.agent.TestImport;
import org.postern.agent.TestSenders;
import org.postern.agent.intake.ImportReport;
import org.postern.agent.intake.SheetReport;
import tools.jackson.databind.node.ObjectNode;

/** One workbook of invented children, as LibreOffice 7.4 saved it: merged headings, real dates, formulas, a hidden sheet. */
class LibreOfficeTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"libreoffice.xlsx", "libreoffice.ods"})
    void runWhenLibreOfficeSavedTheSheetThenItIsReadAsItLooks(String name) throws Exception {
        Path file = folder.resolve(name);
        try (InputStream in = LibreOfficeTest.class.getResourceAsStream(name)) {
            Files.copy(in, file);
        }
        TestGateway gateway = new TestGateway();
        TestImport home = new TestImport(folder, TestSenders.home());

        ImportReport report = home.run(file, gateway);

        assertThat(report.sheets()).extracting(SheetReport::sheet).containsExactly("Movements", "Notes");
        assertThat(report.sheets().get(0).leftOut()).containsExactly(9);
        assertThat(report.failedRows()).isEqualTo(1);
        assertThat(home.mend(1)).contains("PST-8036");
        ObjectNode first = gateway.documents().get(0);
        assertThat(first.at("/child/dateOfBirth").asString()).isEqualTo("2012-04-02");
        assertThat(first.at("/socialWorker/name").asString()).isEqualTo("Bethan Howell-Jones");
        ObjectNode second = gateway.documents().get(1);
        assertThat(second.at("/placement/start").asString()).as("of a formula").isEqualTo("2026-09-05");
        assertThat(second.at("/socialWorker/phone").asString()).isEqualTo("01632960211");
        assertThat(second.at("/socialWorker/name").asString()).isEqualTo("Zoë O’Brien");
        assertThat(gateway.last().at("/placement/end").asString()).isEqualTo("2026-11-20");
    }
}
