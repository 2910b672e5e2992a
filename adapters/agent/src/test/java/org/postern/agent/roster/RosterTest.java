// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.agent.TestGateway;
import org.postern.agent.TestImport;
import org.postern.agent.TestSenders;
import org.postern.agent.TestWorkbook;
import org.postern.agent.intake.ImportReport;
import tools.jackson.databind.node.ObjectNode;

class RosterTest {

    @TempDir
    private Path folder;

    private final TestGateway gateway = new TestGateway();

    @BeforeEach
    void threeChildrenLiveInTheHome() {
        run(new TestWorkbook()
                .sheet("Movements")
                .row("Name", "DOB", "Placing LA", "Admission date")
                .row("Carys Penhallow", "2/4/2012", "Newport", "2/11/2026")
                .row("Harvey Quill", "1/7/2011", "Torfaen", "5/9/2026")
                .row("Amaal Warsame", "15/1/2011", "Newport", "1/2/2026"));
    }

    @Test
    void runWhenAllAreOnTheRosterThenNothingIsSent() {
        ImportReport report = run(roster("Carys Penhallow", "QUILL, Harvey", "Amaal Warsame"));

        assertThat(report.sent()).isZero();
        assertThat(report.complete()).isTrue();
    }

    @Test
    void runWhenAChildIsMissingThenItsDischargeIsNotifiedWithTheDayOfTheRoster() {
        ImportReport report = run(roster("Carys Penhallow", "Harvey Quill"));

        assertThat(report.sheets().get(0).discharges()).isEqualTo(1);
        ObjectNode sent = gateway.last();
        assertThat(sent.at("/event").asString()).isEqualTo("end");
        assertThat(sent.at("/child/name/given").asString()).isEqualTo("Amaal");
        assertThat(sent.at("/placement/start").asString()).isEqualTo("2026-02-01");
        assertThat(sent.at("/placement/end").asString()).isEqualTo("2026-11-20");
        assertThat(sent.at("/ending/account").asString()).contains("to be confirmed");
    }

    @Test
    void runWhenTheRosterComesAgainThenTheDischargeIsNotSentTwice() {
        run(roster("Carys Penhallow", "Harvey Quill"));

        ImportReport again = run(roster("Carys Penhallow", "Harvey Quill"));

        assertThat(again.sent()).isZero();
        assertThat(again.sheets().get(0).discharges()).isZero();
    }

    @Test
    void runWhenTheHomeConfirmsTheDischargeThenItIsTheNextVersion() {
        run(roster("Carys Penhallow", "Harvey Quill"));

        run(new TestWorkbook()
                .sheet("Movements")
                .row("Name", "DOB", "Placing LA", "Admission date", "Discharge date", "Reason")
                .row("Amaal Warsame", "15/1/2011", "Newport", "1/2/2026", "18/11/2026", "planned"));

        assertThat(gateway.last().at("/version").asInt()).isEqualTo(2);
        assertThat(gateway.last().at("/placement/end").asString()).isEqualTo("2026-11-18");
        assertThat(gateway.last().at("/ending/reason").asString()).isEqualTo("CARPL");
    }

    @Test
    void runWhenAChildWasNeverNotifiedThenItsAdmissionIs() {
        ImportReport report = run(new TestWorkbook()
                .sheet("Who lives here")
                .row("Name", "DOB", "Placing LA", "Admission date")
                .row("Carys Penhallow", "2/4/2012")
                .row("Harvey Quill", "1/7/2011")
                .row("Amaal Warsame", "15/1/2011")
                .row("Josef Lindqvist-Moore", "15/5/2013", "Monmouthshire", "10/11/2026"));

        assertThat(report.sheets().get(0).admissions()).isEqualTo(1);
        assertThat(gateway.last().at("/placingAuthority").asString()).isEqualTo("la-monmouthshire");
    }

    @Test
    void runWhenARowCannotBeReadThenNobodyIsDischarged() {
        TestImport home = home();

        ImportReport report = home.run(
                roster("Carys Penhallow", "Harvey Quill")
                        .row("Amal Warsame", "15/13/2011")
                        .save(folder.resolve("roster.xlsx")),
                gateway);

        assertThat(report.sheets().get(0).discharges()).isZero();
        assertThat(report.sheets().get(0).remarks())
                .extracting(issue -> issue.code())
                .containsExactly("PST-8061");
        assertThat(report.complete()).isFalse();
        assertThat(home.mend(1)).contains("PST-8057");
    }

    @Test
    void runWhenMostAreMissingThenNobodyIsDischarged() {
        ImportReport report = run(roster("Carys Penhallow"));

        assertThat(report.sent()).isZero();
        assertThat(report.sheets().get(0).remarks())
                .extracting(issue -> issue.code())
                .containsExactly("PST-8060");
    }

    @Test
    void runWhenAdmittedAfterTheDayOfTheRosterThenNotBeingOnItSaysNothing() {
        run(new TestWorkbook()
                .sheet("Movements")
                .row("Name", "DOB", "Placing LA", "Admission date")
                .row("Josef Lindqvist-Moore", "15/5/2013", "Newport", "21/11/2026"));

        ImportReport report = run(roster("Carys Penhallow", "Harvey Quill", "Amaal Warsame"));

        assertThat(report.sent()).isZero();
    }

    private static TestWorkbook roster(String... names) {
        TestWorkbook roster = new TestWorkbook()
                .sheet("Sheet1")
                .row("Roster of young people")
                .row("As at:", "20/11/2026")
                .row("Name", "DOB", "Admission date");
        for (String name : names) {
            String family = name.contains("Penhallow") ? "2/4/2012" : name.contains("W") ? "15/1/2011" : "1/7/2011";
            roster.row(name, family);
        }
        return roster;
    }

    private ImportReport run(TestWorkbook workbook) {
        return home().run(workbook.save(folder.resolve("sheet.xlsx")), gateway);
    }

    private TestImport home() {
        return new TestImport(folder, TestSenders.home());
    }
}
