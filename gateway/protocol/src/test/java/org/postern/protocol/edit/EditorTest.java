// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.protocol.ProtocolCode;
import org.postern.protocol.ShippedProtocols;
import org.postern.protocol.compile.CompileResult;
import org.postern.protocol.edit.EditResult.Edited;
import org.postern.protocol.edit.EditResult.NotEdited;
import org.postern.protocol.edit.Outline.PartyPart;
import org.postern.protocol.edit.Outline.RecipientPart;
import org.postern.protocol.edit.Outline.RulePart;

class EditorTest {

    private static final Outline WIGAN =
            OutlineRoundTripTest.open(ShippedProtocols.FILES.get("wigan-greater-manchester"));

    private static Outline after(Edit edit) {
        return ((Edited) Editor.apply(WIGAN, edit)).outline();
    }

    private static NotEdited refused(Edit edit) {
        return (NotEdited) Editor.apply(WIGAN, edit);
    }

    private static RulePart rule(String id) {
        return new RulePart(
                id, "Say.", List.of("rhi-summary"), List.of("force"), "", "", List.of("summary"), "withhold", "", "");
    }

    @Test
    void applyWhenEverySingleValueIsSetThenItIsThatValueAndNothingElseChanges() {
        for (String place : Places.TEXTS) {
            Outline outline = after(new Edit.SetValue(place, "NEW"));
            assertThat(outline).as(place).isNotEqualTo(WIGAN);
            assertThat(outline.toString()).contains("NEW");
            assertThat(outline.rules()).isEqualTo(WIGAN.rules());
        }
        for (String place : Places.LISTS) {
            assertThat(after(new Edit.SetList(place, List.of("NEW"))).toString())
                    .contains("[NEW]");
        }
        assertThat(refused(new Edit.SetValue("agreement/parties", "x")).code()).isEqualTo(ProtocolCode.NO_SUCH_PART);
    }

    @Test
    void applyWhenRuleIsAddedChangedMovedAndRemovedThenTheListFollows() {
        assertThat(after(new Edit.AddRule(1, rule("N"))).rules().get(1).id()).isEqualTo("N");
        assertThat(after(new Edit.AddRule(9999, rule("N"))).rules()).last().isEqualTo(rule("N"));
        assertThat(refused(new Edit.AddRule(0, rule("WIG-ALL-01"))).code()).isEqualTo(ProtocolCode.DUPLICATE_ID);
        assertThat(after(new Edit.ChangeRule("WIG-ALL-02", rule("WIG-ALL-02")))
                        .rules()
                        .get(1))
                .isEqualTo(rule("WIG-ALL-02"));
        assertThat(refused(new Edit.ChangeRule("WIG-ALL-02", rule("WIG-ALL-01")))
                        .code())
                .isEqualTo(ProtocolCode.DUPLICATE_ID);
        assertThat(after(new Edit.MoveRule("WIG-ALL-03", 0)).rules().get(0))
                .isEqualTo(WIGAN.rules().get(2));
        assertThat(after(new Edit.RemoveRule("WIG-ALL-01")).rules())
                .hasSize(WIGAN.rules().size() - 1);
        assertThat(refused(new Edit.RemoveRule("nowhere")).code()).isEqualTo(ProtocolCode.NO_SUCH_PART);
    }

    @Test
    void applyWhenRecipientIsRenamedThenEveryRuleFollowsAndTheDraftStillCompiles() {
        RecipientPart force = WIGAN.recipients().get(0);
        Outline outline = after(new Edit.ChangeRecipient(
                "force", new RecipientPart("police", force.agency(), force.relation(), force.unit(), force.takes())));

        assertThat(outline.rules()).noneMatch(rule -> rule.to().contains("force"));
        assertThat(ShippedProtocols.COMPILER.compile("x", OutlineWriter.yaml(outline)))
                .isInstanceOf(CompileResult.Compiled.class);
    }

    @Test
    void applyWhenRecipientIsRemovedThenRulesLeftWithoutOneAreErrorsAndNotForgotten() {
        Outline outline = after(new Edit.RemoveRecipient("health"));

        assertThat(outline.rules()).hasSameSizeAs(WIGAN.rules());
        assertThat(ShippedProtocols.COMPILER
                        .compile("x", OutlineWriter.yaml(outline))
                        .issues())
                .anySatisfy(issue -> {
                    assertThat(issue.code()).isEqualTo(ProtocolCode.MISSING);
                    assertThat(issue.rule()).isNotEmpty();
                });
    }

    @Test
    void applyWhenPartiesChangeThenByTheirPosition() {
        PartyPart kent = new PartyPart("la-kent", "", "", "controller");
        assertThat(after(new Edit.AddParty(kent)).agreement().parties()).last().isEqualTo(kent);
        assertThat(after(new Edit.ChangeParty(0, kent)).agreement().parties().get(0))
                .isEqualTo(kent);
        assertThat(after(new Edit.RemoveParty(0)).agreement().parties())
                .hasSize(WIGAN.agreement().parties().size() - 1);
        assertThat(refused(new Edit.RemoveParty(99)).code()).isEqualTo(ProtocolCode.NO_SUCH_PART);
        assertThat(refused(new Edit.ChangeParty(-1, kent)).code()).isEqualTo(ProtocolCode.NO_SUCH_PART);
        assertThat(refused(new Edit.ChangeRecipient("nobody", WIGAN.recipients().get(0)))
                        .code())
                .isEqualTo(ProtocolCode.NO_SUCH_PART);
        assertThat(after(new Edit.SetSeriousHarm(Optional.empty())).seriousHarm())
                .isEmpty();
    }
}
