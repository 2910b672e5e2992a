// SPDX-License-Identifier: Apache-2.0
package org.postern.app.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.app.governance.CheckReport;
import org.postern.app.governance.GovernanceDesk;
import org.postern.app.governance.Proposal;
import org.postern.app.testing.TestGateway;
import org.postern.document.DocumentType;
import org.postern.document.Issue;
import org.postern.protocol.SharingProtocol;
import org.postern.protocol.compile.ProtocolCompiler;

class PreviewerTest {

    private static final String AGENCY = "la-norfolk";

    private final TestGateway gateway = TestGateway.shared();
    private final Previewer previewer = gateway.bean(Previewer.class);
    private final Proposal draft = TestDrafts.norfolk();
    private final SharingProtocol protocol = TestDrafts.protocol(draft, gateway.bean(ProtocolCompiler.class));
    private final List<Example> examples = gateway.bean(Examples.class).of(draft, Optional.of(protocol));

    @Test
    void examplesWhenAPartnershipHasNoCasesThenThereIsOneOfEveryTypeForItsAuthority() {
        assertThat(examples).extracting(Example::type).contains(DocumentType.values());
        assertThat(examples).extracting(Example::sender).containsOnly("la-norfolk");
    }

    @Test
    void previewWhenARuleSharesThenTheForceGetsThatAndNothingElse() {
        Preview.Shown shown = shown(draft, interview());

        Preview.Copy force = copy(shown);
        assertThat(force.outcome()).isEqualTo("sent-reduced");
        assertThat(force.shares()).contains("child.name.given", "child.dateOfBirth");
        assertThat(force.withholds()).contains("summary");
        assertThat(shown.rows())
                .filteredOn(row -> row.path().equals("child.dateOfBirth"))
                .allSatisfy(row -> assertThat(
                                row.cells().get(shown.copies().indexOf(force)).rule())
                        .isEqualTo("T-01"));
    }

    @Test
    void previewWhenARuleIsChangedThenWhatTheRecipientGetsChanges() {
        Proposal age = with("do: share", "do: withhold");

        assertThat(copy(shown(age, interview())).shares()).doesNotContain("child.dateOfBirth");
    }

    @Test
    void previewWhenTheDocumentIsInvalidThenItSaysWhy() {
        Example broken = new Example(
                "typed",
                "broken",
                DocumentType.RHI_SUMMARY,
                "la-norfolk",
                interview().now(),
                "{\"schema\": \"rhi-summary/1\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(previewer.preview(AGENCY, draft.file(), broken))
                .isInstanceOfSatisfying(
                        Preview.NotTaken.class, not -> assertThat(not.why()).isNotEmpty());
    }

    @Test
    void previewWhenADraftTakesTheNameOfOthersProtocolThenNothingOfTheirsIsShown() {
        Proposal posing = with("protocol: norfolk-tries", "protocol: gwent");

        assertThat(shown(posing, interview()).differs()).isFalse();
        assertThat(gateway.bean(GovernanceDesk.class).deciding(AGENCY, "gwent")).isEmpty();
        assertThat(gateway.bean(GovernanceDesk.class).deciding("police-gwent", "gwent"))
                .isPresent();
    }

    @Test
    void caseWhenItIsKeptFromAPreviewThenItPassesAndFailsOnceTheRuleIsChanged() {
        GovernanceDesk desk = gateway.bean(GovernanceDesk.class);
        Proposal kept =
                CaseWriter.add(draft, protocol, "the police learn who it is", interview(), shown(draft, interview()));

        CheckReport report = desk.check(AGENCY, kept);
        assertThat(report.passed()).containsExactly("cases/the-police-learn-who-it-is.yaml");
        assertThat(report.unseen().rules()).isEmpty();

        Proposal changed =
                new Proposal(with("child.dateOfBirth]", "child.sex]").file(), kept.cases(), kept.documents());
        assertThat(desk.check(AGENCY, changed).issues()).extracting(Issue::code).contains("PST-6407");
        assertThat(CaseWriter.remove(kept, "the-police-learn-who-it-is.yaml").documents())
                .isEmpty();
    }

    @Test
    void formWhenAValueIsChangedThenOnlyThatValueIsOther() {
        byte[] changed = ExampleForm.change(interview().document(), Map.of("/child/sex", "F", "/no/such/place", "x"));

        String text = new String(changed, StandardCharsets.UTF_8);
        assertThat(text).contains("\"sex\" : \"F\"").doesNotContain("such");
        assertThat(text.replace("\"sex\" : \"F\"", "\"sex\" : \"M\""))
                .isEqualTo(new String(interview().document(), StandardCharsets.UTF_8));
    }

    private Example interview() {
        return examples.stream()
                .filter(one -> one.id().contains("missing-from-home"))
                .findFirst()
                .orElseThrow();
    }

    private Preview.Shown shown(Proposal proposal, Example example) {
        return (Preview.Shown) previewer.preview(AGENCY, proposal.file(), example);
    }

    private static Preview.Copy copy(Preview.Shown shown) {
        return shown.copies().stream()
                .filter(one -> one.id().startsWith("police-norfolk"))
                .findFirst()
                .orElseThrow();
    }

    private static Proposal with(String before, String after) {
        String text = new String(TestDrafts.norfolk().file(), StandardCharsets.UTF_8);
        assertThat(text).contains(before);
        return new Proposal(text.replace(before, after).getBytes(StandardCharsets.UTF_8), Map.of(), Map.of());
    }
}
