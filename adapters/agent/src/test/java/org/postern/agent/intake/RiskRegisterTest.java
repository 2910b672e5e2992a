// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.agent.TestGateway;
import org.postern.agent.TestImport;
import org.postern.agent.TestSenders;
import org.postern.agent.TestWorkbook;
import org.postern.agent.mapping.SenderFile;
import tools.jackson.databind.node.ObjectNode;

class RiskRegisterTest {

    @TempDir
    private Path folder;

    private final TestGateway gateway = new TestGateway();

    @Test
    void runWhenHarmsAreColumnsThenEachIsRatedAndTheRestNotAssessed() {
        ImportReport report = new TestImport(folder, TestSenders.authority())
                .run(register().save(folder.resolve("register.xlsx")), gateway);

        assertThat(report.complete()).as(report.json().toString()).isTrue();
        ObjectNode sent = gateway.last();
        assertThat(sent.at("/overallLevel").asString()).isEqualTo("medium");
        assertThat(level(sent, "cse")).contains("medium");
        assertThat(level(sent, "cce")).contains("low");
        assertThat(level(sent, "suicide")).contains("not-assessed");
        assertThat(sent.at("/plan/present").asBoolean()).isTrue();
        assertThat(sent.at("/assessment/reviewDue").asString()).isEqualTo("2027-01-20");
        assertThat(sent.at("/scale").asString()).isEqualTo("cse-tool");
    }

    @Test
    void runWhenSenderHasItsOwnScaleAndHeadingsThenItsFileSaysSo() throws Exception {
        Path file = folder.resolve("la-wigan.yaml");
        SenderFile.remember(
                file, TestSenders.authority().agency(), Map.of("Lead worker (TAC)", "assessment.assessor.name"));
        java.nio.file.Files.writeString(
                file,
                java.nio.file.Files.readString(file)
                        + "\nfallbacks: {scale: wigan-complex-safeguarding}\nignore: [Ward]\n");
        var sender = SenderFile.read(file, TestSenders.REGISTRY).orElseThrow();

        ImportReport report = new TestImport(folder, sender)
                .run(
                        new TestWorkbook()
                                .sheet("Register")
                                .row("Name", "Date assessed", "Risk level", "Review date", "Lead worker (TAC)", "Ward")
                                .row("Kian Rothwell", "20/10/2026", "Low", "20/11/2026", "Safiya Marsh", "Leigh")
                                .save(folder.resolve("register.xlsx")),
                        gateway);

        assertThat(report.sheets().get(0).unknown()).isEmpty();
        assertThat(gateway.last().at("/scale").asString()).isEqualTo("wigan-complex-safeguarding");
        assertThat(gateway.last().at("/assessment/assessor/name").asString()).isEqualTo("Safiya Marsh");
    }

    @Test
    void runWhenLevelIsOfAnotherScaleThenTheCellSaysWhichLevelsThereAre() {
        TestImport authority = new TestImport(folder, TestSenders.authority());

        authority.run(
                new TestWorkbook()
                        .sheet("Register")
                        .row("Name", "Date assessed", "Risk level", "CSE")
                        .row("Kian Rothwell", "20/10/2026", "Amber", "low")
                        .save(folder.resolve("register.xlsx")),
                gateway);

        List<String> headings = TestImport.texts(authority.errorCopy().get(0));
        assertThat(headings).contains("What to mend: Risk level");
        assertThat(authority.mend(1)).contains("medium");
    }

    private static TestWorkbook register() {
        return new TestWorkbook()
                .sheet("Risk register")
                .row(
                        "Name of child",
                        "DOB",
                        "Date of assessment",
                        "Review date",
                        "Overall risk",
                        "CSE",
                        "CCE",
                        "Plan",
                        "Assessed by")
                .row(
                        "Kian Rothwell",
                        "08.08.2010",
                        "20-Oct-2026",
                        "20/01/2027",
                        "Medium",
                        "M",
                        "Low",
                        "Yes",
                        "Safiya Marsh");
    }

    private static Optional<String> level(ObjectNode document, String type) {
        return document.path("harms")
                .valueStream()
                .filter(harm -> harm.path("type").asString().equals(type))
                .map(harm -> harm.path("level").asString())
                .findFirst();
    }
}
