// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.agent.TestGateway;
import org.postern.agent.TestImport;
import org.postern.agent.TestSenders;
import org.postern.agent.TestWorkbook;
import tools.jackson.databind.node.ObjectNode;

class InterviewLogTest {

    @TempDir
    private Path folder;

    private final TestGateway gateway = new TestGateway();

    @Test
    void runWhenInterviewWasHeldThenSummarySaysSo() {
        ImportReport report = authority()
                .run(
                        save(new TestWorkbook()
                                .sheet("RHI log")
                                .row("", "", "Missing episode", "", "", "", "Return interview", "", "", "")
                                .row(
                                        "Name",
                                        "DOB",
                                        "Date missing",
                                        "Time missing",
                                        "Date found",
                                        "Date returned",
                                        "Status",
                                        "Date of interview",
                                        "Interviewed by",
                                        "Reasons",
                                        "Child's voice",
                                        "Summary")
                                .merge(0, 0, 2, 5)
                                .merge(0, 0, 6, 9)
                                .row(
                                        "Kian Rothwell",
                                        LocalDate.of(2010, 8, 8),
                                        "20/11/2026",
                                        "22:15",
                                        LocalDateTime.of(2026, 11, 21, 9, 0),
                                        "21/11/2026 9.30am",
                                        "Completed",
                                        "23/11/2026 16:00",
                                        "Safiya Marsh",
                                        "Friends; Boredom",
                                        "I wanted to see my mates.",
                                        "He stayed with friends.")),
                        gateway);

        assertThat(report.json().toString()).contains("\"complete\":true");
        ObjectNode sent = gateway.last();
        assertThat(sent.at("/episodes/0/reported").asString()).isEqualTo("2026-11-20T22:15:00Z");
        assertThat(sent.at("/episodes/0/returned").asString()).isEqualTo("2026-11-21T09:30:00Z");
        assertThat(sent.at("/interview/status").asString()).isEqualTo("held");
        assertThat(sent.at("/interview/held").asString()).isEqualTo("2026-11-23T16:00:00Z");
        assertThat(sent.at("/interview/interviewer/independent").asBoolean()).isTrue();
        assertThat(sent.at("/reasons/0/code").asString()).isEqualTo("pull-friends");
        assertThat(sent.at("/reasons/1/code").asString()).isEqualTo("push-boredom");
        assertThat(sent.at("/childsWords").asString()).isEqualTo("I wanted to see my mates.");
    }

    @Test
    void runWhenSummerTimeThenOffsetIsThatOfTheDay() {
        authority().run(save(log().row("Kian Rothwell", "8/8/2010", "1/7/2026 01:30", "2/7/2026", "offered")), gateway);

        assertThat(gateway.last().at("/episodes/0/reported").asString()).isEqualTo("2026-07-01T01:30:00+01:00");
    }

    @Test
    void runWhenDeclinedWithoutReasonThenNoReasonIsSaid() {
        authority().run(save(log().row("Kian Rothwell", "8/8/2010", "20/11/2026", "22/11/2026", "Refused")), gateway);

        assertThat(gateway.last().at("/interview/status").asString()).isEqualTo("declined");
        assertThat(gateway.last().at("/interview/declinedReason").asString()).isEqualTo("no-reason");
        assertThat(gateway.last().at("/interview/declined").asString()).isEqualTo("2026-11-22T12:00:00Z");
    }

    @Test
    void runWhenOfferBecomesHeldInterviewThenTheSameDocumentGetsItsNextVersion() {
        authority().run(save(log().row("Kian Rothwell", "8/8/2010", "20/11/2026", "22/11/2026", "offered")), gateway);

        authority().run(save(log().row("Kian Rothwell", "8/8/2010", "20/11/2026", "22/11/2026", "refused")), gateway);

        assertThat(gateway.documents()).hasSize(2);
        assertThat(gateway.last().at("/version").asInt()).isEqualTo(2);
        assertThat(gateway.last().at("/interview/status").asString()).isEqualTo("declined");
    }

    @Test
    void runWhenNotHeldWithoutReasonThenTheRowAsksForIt() {
        TestImport authority = authority();

        authority.run(save(log().row("Kian Rothwell", "8/8/2010", "20/11/2026", "", "Not held")), gateway);

        assertThat(gateway.documents()).isEmpty();
        assertThat(authority.mend(1)).contains("Reason not held");
    }

    private static TestWorkbook log() {
        return new TestWorkbook().sheet("RHI log").row("Name", "DOB", "Date missing", "Date offered", "RHI status");
    }

    private Path save(TestWorkbook workbook) {
        return workbook.save(folder.resolve("log.xlsx"));
    }

    private TestImport authority() {
        return new TestImport(folder, TestSenders.authority());
    }
}
