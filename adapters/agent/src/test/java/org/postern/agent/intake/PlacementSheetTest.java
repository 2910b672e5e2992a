// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.agent.TestGateway;
import org.postern.agent.TestImport;
import org.postern.agent.TestSenders;
import org.postern.agent.TestWorkbook;
import tools.jackson.databind.node.ObjectNode;

class PlacementSheetTest {

    private static final LocalDate BORN = LocalDate.of(2012, 4, 2);
    private static final LocalDate ADMITTED = LocalDate.of(2026, 11, 2);

    @TempDir
    private Path folder;

    private final TestGateway gateway = new TestGateway();

    @Test
    void runWhenHomeListsAdmissionThenStartIsSentWithWhatIsKnownOfTheHome() {
        ImportReport report = run(
                sheet().row("Carys Penhallow", BORN, "Newport City Council", "02/11/2026", null, null, "B. Howell"));

        assertThat(report.complete()).isTrue();
        ObjectNode sent = gateway.last();
        assertThat(sent.at("/event").asString()).isEqualTo("start");
        assertThat(sent.at("/child/name/family").asString()).isEqualTo("Penhallow");
        assertThat(sent.at("/child/dateOfBirth").asString()).isEqualTo("2012-04-02");
        assertThat(sent.at("/placingAuthority").asString()).isEqualTo("la-newport");
        assertThat(sent.at("/responsibleAuthority").asString()).isEqualTo("la-newport");
        assertThat(sent.at("/placement/provider").asString()).isEqualTo("home-ty-derw");
        assertThat(sent.at("/placement/start").asString()).isEqualTo("2026-11-02");
        assertThat(sent.at("/notificationSource").asString()).isEqualTo("childrens-home");
        assertThat(sent.at("/socialWorker/name").asString()).isEqualTo("B. Howell");
    }

    @Test
    void runWhenRowHasBothDatesThenStartAndEndAreSent() {
        ImportReport report =
                run(sheet().row("Carys Penhallow", BORN, "Newport", ADMITTED, "20.11.26", "planned move"));

        assertThat(report.sent()).isEqualTo(2);
        assertThat(gateway.last().at("/event").asString()).isEqualTo("end");
        assertThat(gateway.last().at("/placement/end").asString()).isEqualTo("2026-11-20");
        assertThat(gateway.last().at("/ending/reason").asString()).isEqualTo("CARPL");
        assertThat(gateway.documents().get(0).has("ending")).isFalse();
    }

    @Test
    void runWhenSameSheetComesAgainThenNothingIsSent() {
        Path file = save(sheet().row("Carys Penhallow", BORN, "Newport", ADMITTED));
        home().run(file, gateway);

        ImportReport again = home().run(file, gateway);

        assertThat(again.sent()).isZero();
        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(gateway.documents()).hasSize(1);
    }

    @Test
    void runWhenRowChangedThenNextVersionReplacesTheFormer() {
        run(sheet().row("Carys Penhallow", BORN, "Newport", ADMITTED));

        run(sheet().row("Carys Penhallow", BORN, "Newport", ADMITTED, null, null, "B. Howell"));

        ObjectNode second = gateway.last();
        assertThat(second.at("/version").asInt()).isEqualTo(2);
        assertThat(second.at("/id")).isEqualTo(gateway.documents().get(0).at("/id"));
        assertThat(second.at("/replaces/version").asInt()).isEqualTo(1);
    }

    @Test
    void runWhenAdmissionDateIsCorrectedThenItIsANewVersionAndNoSecondAdmission() {
        run(sheet().row("Carys Penhallow", BORN, "Newport", ADMITTED));

        run(sheet().row("Carys Penhallow", BORN, "Newport", ADMITTED.plusDays(1)));

        assertThat(gateway.last().at("/version").asInt()).isEqualTo(2);
        assertThat(gateway.last().at("/placement/start").asString()).isEqualTo("2026-11-03");
        assertThat(gateway.last().at("/id"))
                .isEqualTo(gateway.documents().get(0).at("/id"));
    }

    @Test
    void runWhenChildReturnsThenSecondStayIsADocumentOfItsOwn() {
        run(sheet().row("Carys Penhallow", BORN, "Newport", "1/9/2026", "1/10/2026", "Other"));

        run(sheet().row("Carys Penhallow", BORN, "Newport", ADMITTED)
                .row("Carys Penhallow", BORN, "Newport", "1/9/2026", "1/10/2026", "Other"));

        assertThat(gateway.documents()).hasSize(3);
        assertThat(gateway.last().at("/version").asInt()).isEqualTo(1);
    }

    @Test
    void runWhenMovementsAreRowsOfTheirOwnThenDischargeFindsItsAdmission() {
        run(new TestWorkbook()
                .sheet("Log")
                .row("Movement", "Date", "Forename", "Surname", "DOB", "Local Authority", "Reason")
                .row("Admitted", ADMITTED, "Carys", "Penhallow", BORN, "Newport")
                .row("Left", LocalDate.of(2026, 11, 20), "Carys", "Penhallow", BORN, "Newport", "breakdown"));

        assertThat(gateway.documents()).hasSize(2);
        assertThat(gateway.last().at("/event").asString()).isEqualTo("end");
        assertThat(gateway.last().at("/placement/start").asString()).isEqualTo("2026-11-02");
        assertThat(gateway.last().at("/placement/end").asString()).isEqualTo("2026-11-20");
        assertThat(gateway.last().at("/ending/reason").asString()).isEqualTo("CREQB");
    }

    @Test
    void runWhenDischargeComesWithoutAdmissionThenRowAsksForTheFirstDay() {
        TestImport home = home();

        ImportReport report = home.run(
                save(new TestWorkbook()
                        .sheet("Log")
                        .row("Movement", "Date", "Forename", "Surname", "DOB", "Local Authority", "Reason")
                        .row("Discharge", ADMITTED, "Carys", "Penhallow", BORN, "Newport", "Other")),
                gateway);

        assertThat(report.failedRows()).isEqualTo(1);
        assertThat(home.mend(1)).contains("PST-8056").contains("Date of admission");
    }

    @Test
    void runWhenARowFailsThenTheOthersGoThroughAndTheIssueStandsBesideTheCell() {
        TestImport home = home();

        ImportReport report = home.run(
                save(sheet().row("Carys Penhallow", BORN, "Newport", ADMITTED)
                        .row("Josef Lindqvist-Moore", "02/14/2013", "Newport", ADMITTED)
                        .row("Harvey Quill", "1.7.2011", "Newprot", ADMITTED)),
                gateway);

        assertThat(report.sent()).isEqualTo(1);
        assertThat(report.failedRows()).isEqualTo(2);
        List<String> headings = TestImport.texts(home.errorCopy().get(0));
        int born = headings.indexOf("D.O.B.");
        assertThat(headings.get(born + 1)).isEqualTo("What to mend: D.O.B.");
        assertThat(home.errorCopy().get(1).cell(born).text()).isEqualTo("02/14/2013");
        assertThat(home.errorCopy().get(1).cell(born + 1).text()).contains("PST-8035");
        int authority = headings.indexOf("Placing LA");
        assertThat(home.errorCopy().get(2).cell(authority + 1).text()).contains("PST-8044");
        assertThat(home.errorCopy().get(2).cell(0).text()).isEqualTo("6");
    }

    @Test
    void runWhenErrorCopyIsMendedAndSentBackThenItGoesThrough() {
        TestImport home = home();
        home.run(save(sheet().row("Josef Lindqvist-Moore", null, "Newport", ADMITTED)), gateway);
        List<String> headings = TestImport.texts(home.errorCopy().get(0));
        Object[] mended = new Object[headings.size()];
        for (int i = 0; i < mended.length; i++) {
            mended[i] = home.errorCopy().get(1).cell(i).text();
        }
        mended[headings.indexOf("D.O.B.")] = "15/05/2013";

        ImportReport report = home.run(
                save(new TestWorkbook()
                        .sheet("Movements")
                        .row(headings.toArray())
                        .row(mended)),
                gateway);

        assertThat(report.complete()).isTrue();
        assertThat(gateway.last().at("/child/dateOfBirth").asString()).isEqualTo("2013-05-15");
    }

    @Test
    void runWhenSameRowStandsTwiceThenItCountsOnce() {
        ImportReport report = run(sheet().row("Carys Penhallow", BORN, "Newport", ADMITTED)
                .row("CARYS PENHALLOW", BORN, "Newport", ADMITTED, null, null)
                .row("Carys Penhallow", BORN, "Newport", ADMITTED));

        assertThat(report.sent()).isEqualTo(1);
        assertThat(report.failedRows()).isEqualTo(1);
        assertThat(report.unchanged()).isEqualTo(1);
    }

    @Test
    void runWhenAuthorityPlacesThenTheHomeIsFoundByName() {
        new TestImport(folder, TestSenders.authority())
                .run(
                        save(new TestWorkbook()
                                .sheet("Placements")
                                .row("Child's name", "DOB", "Home", "Type of placement", "Start date")
                                .row("Rothwell, Kian", "8 Aug 2010", "Alder House", "Residential", ADMITTED)),
                        gateway);

        assertThat(gateway.last().at("/placement/provider").asString()).isEqualTo("home-alder-house");
        assertThat(gateway.last().at("/placingAuthority").asString()).isEqualTo("la-wigan");
        assertThat(gateway.last().at("/notificationSource").asString()).isEqualTo("placing-authority");
    }

    private ImportReport run(TestWorkbook workbook) {
        return home().run(save(workbook), gateway);
    }

    private static TestWorkbook sheet() {
        return new TestWorkbook()
                .sheet("Movements")
                .row("Tŷ Derw - placement movements")
                .blank()
                .row(
                        "Young person",
                        "D.O.B.",
                        "Placing LA",
                        "Date of admission",
                        "Date of discharge",
                        "Reason for leaving",
                        "Social worker");
    }

    private Path save(TestWorkbook workbook) {
        return workbook.save(folder.resolve("movements.xlsx"));
    }

    private TestImport home() {
        return new TestImport(folder, TestSenders.home());
    }
}
