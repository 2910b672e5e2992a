// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.agent.TestGateway;
import org.postern.agent.TestImport;
import org.postern.agent.TestSenders;
import org.postern.agent.TestWorkbook;
import org.postern.agent.intake.ImportReport;
import org.postern.agent.intake.SheetReport;

class SheetRecognitionTest {

    @TempDir
    private Path folder;

    private final TestGateway gateway = new TestGateway();

    @Test
    void runWhenWorkbookHasSeveralKindsOfSheetsThenEachIsReadByItsOwnMapping() {
        ImportReport report = run(new TestWorkbook()
                .sheet("Read me")
                .row("This workbook belongs to the placements team. Name and date matter.")
                .sheet("Placements")
                .row("Name", "DOB", "Home", "Placement type", "Start date")
                .row("Kian Rothwell", "8/8/2010", "Alder House", "K2", "2/11/2026")
                .sheet("Missing")
                .row("Name", "DOB", "Date missing", "Date offered", "RHI status")
                .row("Kian Rothwell", "8/8/2010", "20/11/2026 22:00", "22/11/2026", "offered")
                .sheet("Risk")
                .row("Name", "Date assessed", "Overall risk", "CSE")
                .row("Kian Rothwell", "20/10/2026", "Low", "Low"));

        assertThat(report.sheets())
                .extracting(SheetReport::mapping)
                .containsExactly("", "placement-movements", "interview-log", "risk-register");
        assertThat(gateway.documents()).hasSize(3);
    }

    @Test
    void runWhenNotesTotalsAndRepeatedHeadingsStandAroundTheDataThenTheyAreLeftOutAndListed() {
        ImportReport report = run(new TestWorkbook()
                .sheet("Placements")
                .row("Placements made by Wigan", null, null, null)
                .row("Updated weekly")
                .blank()
                .row("Name", "DOB", "Home", "Placement type", "Start date", "Comments")
                .row("Kian Rothwell", "8/8/2010", "Alder House", "K2", "2/11/2026", "settled")
                .blank()
                .row("Name", "DOB", "Home", "Placement type", "Start date", "Comments")
                .row("Josef Lindqvist-Moore", "15/5/2013", "Alder House", "K2", "3/11/2026")
                .blank()
                .row("Total placements: 2")
                .row(null, null, null, null, null, "Please return by Friday."));

        SheetReport sheet = report.sheets().get(0);
        assertThat(report.complete()).isTrue();
        assertThat(sheet.rows()).isEqualTo(2);
        assertThat(sheet.leftOut()).containsExactly(10, 11);
        assertThat(sheet.unknown()).containsExactly("Comments");
    }

    @Test
    void runWhenHeadingsAreMergedOverTwoRowsThenGroupsTellAlikeHeadingsApart() {
        run(new TestWorkbook()
                .sheet("Placements")
                .row("Child", null, "Social worker", null, "Placement", null, "Start date")
                .row("Name", "DOB", "Name", "Phone", "Home", "Placement type", null)
                .merge(0, 0, 0, 1)
                .merge(0, 0, 2, 3)
                .merge(0, 0, 4, 5)
                .merge(0, 1, 6, 6)
                .row("Kian Rothwell", "8/8/2010", "Safiya Marsh", "01632 960255", "Alder House", "K2", "2/11/2026"));

        assertThat(gateway.last().at("/child/name/family").asString()).isEqualTo("Rothwell");
        assertThat(gateway.last().at("/socialWorker/name").asString()).isEqualTo("Safiya Marsh");
        assertThat(gateway.last().at("/socialWorker/phone").asString()).isEqualTo("01632 960255");
        assertThat(gateway.last().at("/placement/start").asString()).isEqualTo("2026-11-02");
    }

    @Test
    void runWhenANeededColumnIsMissingThenTheSheetSaysWhichOne() {
        ImportReport report = run(new TestWorkbook()
                .sheet("Placements")
                .row("Name", "Home", "Placement type", "Start date")
                .row("Kian Rothwell", "Alder House", "K2", "2/11/2026"));

        assertThat(report.complete()).isFalse();
        assertThat(report.sheets().get(0).remarks().get(0).text()).contains("Placements", "Date of birth");
    }

    @Test
    void runWhenTwoColumnsMeanTheSameThenNothingIsGuessed() {
        ImportReport report = run(new TestWorkbook()
                .sheet("Placements")
                .row("Name", "DOB", "Home", "Placement type", "Start date", "Date in")
                .row("Kian Rothwell", "8/8/2010", "Alder House", "K2", "2/11/2026", "3/11/2026"));

        assertThat(gateway.documents()).isEmpty();
        assertThat(report.sheets().get(0).remarks().get(0).code()).isEqualTo("PST-8022");
    }

    @Test
    void runWhenNothingIsKnownThenTheFileIsRefused() {
        ImportReport report =
                run(new TestWorkbook().sheet("Menu").row("Monday", "Tuesday").row("Soup", "Pie"));

        assertThat(report.refused().orElseThrow().code()).isEqualTo("PST-8020");
    }

    private ImportReport run(TestWorkbook workbook) {
        return new TestImport(folder, TestSenders.authority()).run(workbook.save(folder.resolve("book.xlsx")), gateway);
    }
}
