// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.protocol.HarmLevel;
import org.postern.protocol.ProtocolCase;
import org.postern.protocol.TestAgencies;
import org.postern.protocol.TestDocuments;
import org.postern.protocol.TestProtocols;
import org.postern.protocol.cases.CaseFolder;
import org.postern.protocol.cases.Intake;
import org.postern.protocol.check.CaseCoverage;
import org.postern.protocol.check.HeadDiff;
import org.postern.protocol.compile.CompiledProtocol;
import org.postern.protocol.decide.Decider;
import org.postern.protocol.decide.ProtocolBook;
import org.postern.protocol.edit.Edit;
import org.postern.protocol.edit.EditResult;
import org.postern.protocol.edit.Editor;
import org.postern.protocol.edit.OpenResult;
import org.postern.protocol.edit.Outline;
import org.postern.protocol.edit.Outline.InterviewRowPart;
import org.postern.protocol.edit.Outline.InterviewsPart;
import org.postern.protocol.edit.Outline.NarrativePart;
import org.postern.protocol.edit.Outline.ReviewerPart;
import org.postern.protocol.edit.OutlineReader;
import org.postern.protocol.edit.OutlineWriter;
import org.postern.protocol.read.CaseReader;
import org.postern.protocol.read.CaseResult;

/** A change of what is said about interviews and narratives is seen, can be made in a form, and is asked for in cases. */
class InterviewChangesTest {

    private static final String FILE = TestInterviews.file(TestInterviews.TABLE);

    private static CompiledProtocol compiled(byte[] file) {
        return TestProtocols.compiled(new String(file, StandardCharsets.UTF_8));
    }

    private static Outline outline(String file) {
        return ((OpenResult.Opened) OutlineReader.read("p.yaml", file.getBytes(StandardCharsets.UTF_8))).outline();
    }

    @Test
    void compareWhenACellChangesThenBothTablesAreSaid() {
        List<HeadDiff.Change> changes = HeadDiff.between(
                TestProtocols.compiled(FILE).protocol(),
                TestProtocols.compiled(FILE.replace("away: case-by-case", "away: offered"))
                        .protocol());

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.what()).isEqualTo("interviews");
            assertThat(change.before()).contains("who left family-home or school missing offered, away case-by-case");
            assertThat(change.after()).contains("who left family-home or school missing offered, away offered");
        });
    }

    @Test
    void compareWhenTheThresholdChangesThenItIsSaid() {
        assertThat(HeadDiff.between(
                        TestProtocols.compiled(FILE).protocol(),
                        TestProtocols.compiled("narrative: {caution: more, review: doubtful}\n" + FILE)
                                .protocol()))
                .containsExactly(new HeadDiff.Change(
                        "narrative", "usual caution, review never", "more caution, review doubtful"));
    }

    @Test
    void applyWhenAFormSetsBothThenTheFileSaysThem() {
        InterviewsPart part = new InterviewsPart(
                List.of("la-marsh"),
                "PT48H",
                "notified",
                new ReviewerPart("", "", ""),
                List.of(new InterviewRowPart(List.of("any"), List.of(), "offered", "not-offered", "")));
        Outline first =
                ((EditResult.Edited) Editor.apply(outline(FILE), new Edit.SetInterviews(Optional.of(part)))).outline();
        Outline second = ((EditResult.Edited)
                        Editor.apply(first, new Edit.SetNarrative(Optional.of(new NarrativePart("less", "always")))))
                .outline();

        CompiledProtocol after = compiled(OutlineWriter.yaml(second));

        assertThat(after.protocol().interviews().orElseThrow().text())
                .isEqualTo(
                        "la-marsh: within PT48H of the notice to the service that interviews; any child missing offered,"
                                + " away not-offered, absent not-offered");
        assertThat(after.protocol().narrative().waits(0)).isTrue();
    }

    @Test
    void coverageWhenACaseSaysTheAnswerThenOnlyTheOtherCellsAreLeft() {
        CompiledProtocol protocol = TestProtocols.compiled(FILE);
        ProtocolCase example =
                ((CaseResult.Read) new CaseReader().read("c.yaml", """
                        case: due
                        document: documents/x.json
                        type: rhi-summary
                        sender: la-marsh
                        now: 2026-06-01T10:00:00Z
                        expect: {interview: due, recipients: {police-fen: {outcome: sent-reduced}}}
                        """.getBytes(StandardCharsets.UTF_8))).example();
        var document = TestDocuments.interview();
        document.content().putArray("episodes").addObject().put("type", "M").put("missingFrom", "placement");
        Intake intake =
                (type, body, sender, now) -> new Intake.Accepted(document, Optional.empty(), TestAgencies.AT_HOME_AREA);
        Decider decider =
                new Decider(new ProtocolBook(List.of(protocol), TestAgencies.DIRECTORY), any -> HarmLevel.NONE);

        CaseCoverage coverage = CaseCoverage.of(
                protocol.protocol(),
                List.of(new CaseFolder.Ready(example, new byte[0])),
                TestAgencies.DIRECTORY,
                intake,
                decider);

        assertThat(coverage.interviews())
                .containsExactly(
                        "looked-after or remanded: away",
                        "any child who left family-home or school: missing",
                        "any child who left family-home or school: away",
                        "any child: missing",
                        "any child: away");
    }
}
