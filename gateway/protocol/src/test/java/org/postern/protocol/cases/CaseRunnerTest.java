// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.protocol.TestProtocols.compiled;
import static org.postern.protocol.TestProtocols.rule;
import static org.postern.protocol.TestProtocols.with;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.document.Document;
import org.postern.protocol.Decision;
import org.postern.protocol.FieldDecision;
import org.postern.protocol.HarmLevel;
import org.postern.protocol.ProtocolCase;
import org.postern.protocol.TestAgencies;
import org.postern.protocol.TestDocuments;
import org.postern.protocol.decide.Decider;
import org.postern.protocol.decide.ProtocolBook;
import org.postern.protocol.interview.TestInterviews;
import org.postern.protocol.read.CaseReader;
import org.postern.protocol.read.CaseResult;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CaseRunnerTest {

    private static final String PROTOCOL = with(
            rule("NAMES", "['child.name.**', 'child.missingCount']", "share"),
            rule("PLACE", "['places[].name']", "share", "instruct: Do not attend."));
    private static final String CASE = """
            case: the force gets the names
            document: documents/x.json
            type: rhi-summary
            sender: la-marsh
            now: 2026-06-01T10:00:00Z
            expect:
              recipients:
                police-fen:
                  outcome: sent-reduced
                  share: [child.name.family, "places[].**"]
                  withhold: ["people[].**", account]
                  absent: ["bo1", "I WANTED"]
                  present: ["Old Mill"]
                  values: {child.missingCount: 3}
                  handling: true
                  review: serious-harm
            """;

    @Test
    void runWhenEverythingIsAsExpectedThenPassed() {
        assertThat(run(CASE, accepted())).isInstanceOf(CaseOutcome.Passed.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "outcome: sent-reduced | outcome: sent | is sent-reduced, but should be sent",
                "outcome: sent-reduced | outcome: refused | is sent-reduced, but should be refused",
                "share: [child.name.family, | share: [child.name.middle, | should see 'child.name.middle'",
                "withhold: [\"people[].**\", | withhold: [\"places[].**\", | should not see 'places[].**'",
                "absent: [\"bo1\", | absent: [\"old mill\", | which should be nowhere",
                "present: [\"Old Mill\"] | present: [\"Somewhere\"] | should be able to read",
                "missingCount: 3 | missingCount: 4 | exactly '4'",
                "handling: true | handling: false | is given a handling instruction",
                "review: serious-harm | review: leak | because of 'leak'",
                "police-fen: | la-hill: | la-hill is not asked at all",
                "police-fen: | la-hill: | police-fen/missing would be sent something",
                "sender: la-marsh | sender: la-nowhere | no agency 'la-nowhere'",
            })
    void runWhenOneThingDiffersThenItIsSaidPlainly(String good, String bad, String said) {
        CaseOutcome outcome = run(CASE.replace(good, bad), accepted());

        assertThat(((CaseOutcome.Failed) outcome).differences()).anyMatch(text -> text.contains(said));
    }

    @Test
    void runWhenDocumentIsInvalidThenItsCodesAreCompared() {
        Intake invalid = (type, body, sender, now) -> new Intake.Invalid(List.of("PST-1303", "PST-1201"));

        assertThat(run(expecting("issues: [PST-1201, PST-1303]"), invalid)).isInstanceOf(CaseOutcome.Passed.class);
        assertThat(run(expecting("issues: [PST-1201]"), invalid)).isInstanceOf(CaseOutcome.Failed.class);
        assertThat(run(CASE, invalid)).isInstanceOf(CaseOutcome.Failed.class);
        assertThat(run(expecting("issues: [PST-1201]"), accepted())).isInstanceOf(CaseOutcome.Failed.class);
    }

    @Test
    void runWhenSenderIsNotEntitledThenItsCodeIsCompared() {
        Intake refused = (type, body, sender, now) -> new Intake.NotEntitled("PST-1401");

        assertThat(run(expecting("refused: PST-1401"), refused)).isInstanceOf(CaseOutcome.Passed.class);
        assertThat(run(expecting("refused: PST-1402"), refused)).isInstanceOf(CaseOutcome.Failed.class);
    }

    @Test
    void runWhenEverythingIsHeldThenResultIsHeld() {
        String held = expecting("recipients: {police-fen: {outcome: held, review: leak, absent: [Old Mill]}}");
        Disclosing holding = (document, decision) ->
                new Disclosing.Disclosed(true, Optional.empty(), Optional.empty(), List.of(), Set.of("leak"));

        assertThat(runner(accepted(), holding).run(read(held), new byte[0])).isInstanceOf(CaseOutcome.Passed.class);
    }

    @Test
    void runWhenRefusalHasAnotherRuleThenFailed() {
        String other = expecting("recipients: {police-fen: {outcome: refused, rule: not-taken}}")
                .replace("2026-06-01", "2030-06-01");

        assertThat(((CaseOutcome.Failed) run(other, accepted())).differences())
                .containsExactly("police-fen/missing should be refused by not-taken.".replace("/missing", ""));
    }

    @ParameterizedTest
    @CsvSource({"due, true", "not-due, false", "not-said, false"})
    void runWhenTheCaseSaysWhetherAnInterviewIsDueThenTheTableIsAsked(String word, boolean passes) {
        String asked = CASE.replace("expect:\n", "expect:\n  interview: " + word + "\n");
        String protocol = PROTOCOL.replace("recipients:\n", TestInterviews.TABLE + "recipients:\n");
        Document document = TestDocuments.interview();
        document.content().putArray("episodes").addObject().put("type", "M");
        Intake intake =
                (type, body, sender, now) -> new Intake.Accepted(document, Optional.empty(), TestAgencies.AT_HOME_AREA);
        CaseOutcome outcome = runner(intake, CaseRunnerTest::carryOut, protocol).run(read(asked), new byte[0]);

        assertThat(outcome instanceof CaseOutcome.Passed).isEqualTo(passes);
    }

    @Test
    void runWhenNoProtocolSaysWhetherAnInterviewIsDueThenThatIsExpected() {
        assertThat(run(CASE.replace("expect:\n", "expect:\n  interview: not-said\n"), accepted()))
                .isInstanceOf(CaseOutcome.Passed.class);
        assertThat(((CaseOutcome.Failed) run(CASE.replace("expect:\n", "expect:\n  interview: due\n"), accepted()))
                        .differences())
                .containsExactly("An interview is 'not-said', but should be 'due'.");
    }

    private static String expecting(String expectation) {
        return CASE.substring(0, CASE.indexOf("expect:")) + "expect:\n  " + expectation + "\n";
    }

    private static CaseOutcome run(String text, Intake intake) {
        return runner(intake, CaseRunnerTest::carryOut).run(read(text), new byte[0]);
    }

    private static CaseRunner runner(Intake intake, Disclosing disclosing) {
        return runner(intake, disclosing, PROTOCOL);
    }

    private static CaseRunner runner(Intake intake, Disclosing disclosing, String protocol) {
        ProtocolBook book = new ProtocolBook(List.of(compiled(protocol)), TestAgencies.DIRECTORY);
        return new CaseRunner(
                TestAgencies.DIRECTORY, intake, new Decider(book, document -> HarmLevel.HIGH), disclosing);
    }

    private static ProtocolCase read(String text) {
        return ((CaseResult.Read) new CaseReader().read("c.yaml", text.getBytes(StandardCharsets.UTF_8))).example();
    }

    private static Intake accepted() {
        return (type, body, sender, now) ->
                new Intake.Accepted(TestDocuments.interview(), Optional.empty(), TestAgencies.AT_HOME_AREA);
    }

    /** Leaves out what is not shared as it is; enough to see what the runner makes of it. */
    private static Disclosing.Disclosed carryOut(Document document, Decision decision) {
        ObjectNode copy = document.content().deepCopy();
        for (String name : List.of("id", "people", "reasons", "harms", "account", "childsWords", "surprise")) {
            copy.remove(name);
        }
        ((ObjectNode) copy.get("child")).remove("aliases");
        List<String> handling = decision.fields().stream()
                .map(FieldDecision::instruction)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        boolean serious = decision.fields().stream().anyMatch(FieldDecision::seriousHarm);
        return new Disclosing.Disclosed(
                false,
                Optional.of(copy),
                Optional.of(JsonMapper.shared().createObjectNode().put("withheld", "person")),
                handling,
                serious ? Set.of("serious-harm") : Set.of());
    }
}
