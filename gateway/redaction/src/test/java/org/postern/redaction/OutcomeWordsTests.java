// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.document.Document;
import org.postern.document.DocumentType;
import org.postern.protocol.Announce;
import org.postern.protocol.BuiltInRules;
import org.postern.protocol.Decision;
import org.postern.protocol.FieldDecision;
import org.postern.protocol.Treatment;
import tools.jackson.databind.json.JsonMapper;

class OutcomeWordsTests {

    private static final GateResult CLEARED =
            new GateResult.Cleared(JsonMapper.shared().createObjectNode(), null, List.of());

    private final List<FieldDecision> fields = new ArrayList<>();

    @Test
    void ofWhenAStricterRuleIsOnlyClericalThenTheOneAboutAPersonLeads() {
        field("administration", TestDecisions.WITHHOLD, "R-FORM", "Form numbers stay.", null);
        field("person", new Treatment.Pseudonymise(), "R-PERSON", "Other children are not named.", null);

        OutcomeWords said = OutcomeWords.of(decision(), CLEARED);

        assertThat(said.word()).isEqualTo("sent-reduced");
        assertThat(said.rule()).isEqualTo("R-PERSON");
        assertThat(said.reason()).isEqualTo("Other children are not named. Form numbers stay.");
    }

    @Test
    void ofWhenARuleInstructsThenItCountsAsMuchAsAPersonAndTheStrictestLeads() {
        field("narrative", TestDecisions.NARRATIVE, "R-TEXT", "Names are taken out.", null);
        field("time", TestDecisions.WITHHOLD, "R-WISH", "The child asked for it.", "Do not tell the carer.");

        assertThat(OutcomeWords.of(decision(), CLEARED).rule()).isEqualTo("R-WISH");
    }

    @Test
    void ofWhenManyRulesReduceThenTwoDistinctSentencesAreSaid() {
        field("harm", TestDecisions.WITHHOLD, "R-1", "First.", null);
        field("harm", TestDecisions.WITHHOLD, "R-1", "First.", null);
        field("harm", TestDecisions.WITHHOLD, "R-2", "Second.", null);
        field("harm", TestDecisions.WITHHOLD, "R-3", "Third.", null);

        assertThat(OutcomeWords.of(decision(), CLEARED).reason()).isEqualTo("First. Second.");
    }

    @Test
    void ofWhenOnlyWhatNoRuleNamesIsLeftOutThenTheSharingRuleAndTheRestAreSaid() {
        field("time", TestDecisions.WITHHOLD, BuiltInRules.DEFAULT_DENY, "No rule.", null);
        field("time", TestDecisions.SHARE, BuiltInRules.ENVELOPE_FRAME, "Frame.", null);
        field("time", TestDecisions.SHARE, "R-1", "Times are shared.", null);

        OutcomeWords said = OutcomeWords.of(decision(), CLEARED);

        assertThat(said.rule()).isEqualTo("R-1");
        assertThat(said.reason()).isEqualTo("Times are shared. What no rule names is withheld.");
    }

    @Test
    void ofWhenNoRuleIsWrittenThenNothingIsShared() {
        field("time", TestDecisions.WITHHOLD, BuiltInRules.DEFAULT_DENY, "No rule.", null);

        OutcomeWords said = OutcomeWords.of(decision(), new GateResult.NothingToSend(List.of()));

        assertThat(said.word()).isEqualTo("withheld");
        assertThat(said.rule()).isEqualTo(BuiltInRules.DEFAULT_DENY);
    }

    @Test
    void ofWhenAllIsSharedButAFieldWaitsThenReduced() {
        field("time", TestDecisions.SHARE, "R-1", "Times are shared.", null);
        HeldField held = HeldField.of("/a", "a", HeldField.Kind.LEAK, RedactionCode.MANIFEST);

        OutcomeWords said = OutcomeWords.of(
                decision(), new GateResult.Cleared(JsonMapper.shared().createObjectNode(), null, List.of(held)));

        assertThat(said.word()).isEqualTo("sent-reduced");
        assertThat(OutcomeWords.of(decision(), CLEARED).word()).isEqualTo("sent");
    }

    @Test
    void ofWhenHeldWholeThenTheGatesOwnReason() {
        field("time", TestDecisions.WITHHOLD, "R-1", "Times stay.", null);

        OutcomeWords said = OutcomeWords.of(decision(), new GateResult.HeldWhole("It waits.", List.of()));

        assertThat(said).isEqualTo(new OutcomeWords("held", "held-for-review", "It waits."));
    }

    private void field(String category, Treatment treatment, String rule, String reason, String instruction) {
        fields.add(new FieldDecision(
                "a",
                "/a",
                category,
                treatment,
                rule,
                reason,
                Announce.values()[0],
                Optional.ofNullable(instruction),
                false));
    }

    private Decision decision() {
        Document document =
                new Document(DocumentType.RHI_SUMMARY, JsonMapper.shared().createObjectNode());
        Decision any = new TestDecisions().on(document);
        return new Decision(any.protocol(), any.recipient(), any.at(), fields);
    }
}
