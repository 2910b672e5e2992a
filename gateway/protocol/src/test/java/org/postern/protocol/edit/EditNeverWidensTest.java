// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postern.agency.Agency;
import org.postern.document.RiskScales;
import org.postern.protocol.FieldDecision;
import org.postern.protocol.Outcome;
import org.postern.protocol.ShippedProtocols;
import org.postern.protocol.Strictness;
import org.postern.protocol.cases.CaseFiles;
import org.postern.protocol.cases.CaseFolder.Ready;
import org.postern.protocol.cases.Intake;
import org.postern.protocol.cases.RegistryIntake;
import org.postern.protocol.decide.Decider;
import org.postern.protocol.decide.DocumentHarms;
import org.postern.protocol.decide.ProtocolBook;
import org.postern.protocol.edit.EditResult.Edited;
import org.postern.protocol.edit.Outline.RulePart;
import org.postern.protocol.preset.FillResult;
import org.postern.protocol.preset.PresetFiller;
import org.postern.protocol.preset.Presets;

/**
 * What somebody does in a form keeps the promise of the rule language, for the shipped protocols and for presets: a further
 * condition on a rule that shares, or a further rule that keeps back, never lets more go. Each case is one seed.
 */
class EditNeverWidensTest {

    private static final Intake INTAKE = new RegistryIntake(ShippedProtocols.REGISTRY);
    private static final List<List<ConditionChoice>> CONDITIONS = List.of(
            List.of(new ConditionChoice("age-under", Map.of("age", "13"))),
            List.of(new ConditionChoice("harm-from", Map.of("level", "high"))),
            List.of(new ConditionChoice("risk-of", Map.of("harm", "cse"))),
            List.of(new ConditionChoice("recipient-is-not", Map.of("relation", "host-force"))),
            List.of(
                    new ConditionChoice("recipient-not-own-authority", Map.of()),
                    new ConditionChoice("harm-below", Map.of("level", "medium"))));

    private record Start(String name, byte[] file, List<Ready> cases) {}

    /** Twelve seeds for every shipped protocol and for one preset. */
    static Stream<Object[]> seeds() {
        List<Start> starts = new ArrayList<>();
        ShippedProtocols.FILES.forEach((id, file) ->
                starts.add(new Start(id, file, ShippedProtocols.CASES.get(id).cases())));
        Map<String, String> values = Map.ofEntries(
                Map.entry("id", "x"),
                Map.entry("authority", "la-kent"),
                Map.entry("reference", "R"),
                Map.entry("signed", "2026-01-01"),
                Map.entry("inForceFrom", "2026-01-01"),
                Map.entry("review", "2027-01-01"),
                Map.entry("expires", "2028-01-01"),
                Map.entry("dpiaReference", "D"),
                Map.entry("dpiaDate", "2026-01-01"),
                Map.entry("contactWho", "W"),
                Map.entry("contactDay", "01632 960101"),
                Map.entry("contactNight", "01632 960101"));
        FillResult.Filled preset = (FillResult.Filled) new PresetFiller(ShippedProtocols.REGISTRY)
                .fill(Presets.bundled().find("e5a-8-co-located").orElseThrow(), values);
        starts.add(new Start(
                "preset",
                preset.protocol(),
                CaseFiles.load("x", preset.cases(), preset.documents()).cases()));
        return starts.stream()
                .flatMap(start -> IntStream.rangeClosed(1, 12).mapToObj(seed -> new Object[] {seed, start}));
    }

    private static Map<String, FieldDecision> decided(byte[] file, List<Ready> cases) {
        Decider decider = new Decider(
                new ProtocolBook(List.of(ShippedProtocols.compiled(file)), ShippedProtocols.REGISTRY::find),
                new DocumentHarms(RiskScales.standard()));
        Map<String, FieldDecision> decided = new LinkedHashMap<>();
        for (Ready ready : cases) {
            Instant now = ready.example().now();
            Agency sender =
                    ShippedProtocols.REGISTRY.find(ready.example().sender()).orElseThrow();
            if (INTAKE.receive(ready.example().type(), ready.document(), sender, now)
                    instanceof Intake.Accepted taken) {
                for (Outcome outcome :
                        decider.decide(taken.document(), sender, taken.onBehalfOf(), taken.parties(), now)) {
                    if (outcome instanceof Outcome.Decided one) {
                        String who = ready.example().file() + " "
                                + one.recipient().agency().id() + "/"
                                + one.recipient().unit();
                        one.decision().fields().forEach(field -> decided.put(who + " " + field.pointer(), field));
                    }
                }
            }
        }
        return decided;
    }

    private static void assertNothingWider(Map<String, FieldDecision> before, Map<String, FieldDecision> after) {
        assertThat(before).isNotEmpty();
        after.forEach((where, field) -> assertThat(field.treatment().removes()
                        || Strictness.ORDER.compare(
                                        field.treatment(), before.get(where).treatment())
                                >= 0)
                .as(where + ": " + before.get(where).rule() + " before, " + field.rule() + " after")
                .isTrue());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void applyWhenRuleThatSharesGetsAConditionThenNothingWidens(int seed, Start start) {
        Random random = new Random(seed);
        Outline outline = OutlineRoundTripTest.open(start.file());
        List<RulePart> sharing = outline.rules().stream()
                .filter(rule -> rule.does().equals("share"))
                .toList();
        RulePart rule = sharing.get(random.nextInt(sharing.size()));
        String more = ReadyConditions.standard()
                .cel(CONDITIONS.get(random.nextInt(CONDITIONS.size())))
                .orElseThrow();
        String when = rule.when().isEmpty() ? more : "(" + rule.when() + ") && (" + more + ")";
        RulePart narrower = new RulePart(
                rule.id(),
                rule.say(),
                rule.documents(),
                rule.to(),
                rule.each(),
                when,
                rule.fields(),
                rule.does(),
                rule.announce(),
                rule.instruct());
        Outline after = ((Edited) Editor.apply(outline, new Edit.ChangeRule(rule.id(), narrower))).outline();

        assertNothingWider(decided(start.file(), start.cases()), decided(OutlineWriter.yaml(after), start.cases()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void applyWhenRuleThatKeepsBackIsAddedAndRulesMoveThenNothingWidens(int seed, Start start) {
        Random random = new Random(seed);
        Outline outline = OutlineRoundTripTest.open(start.file());
        RulePart like = outline.rules().get(random.nextInt(outline.rules().size()));
        String when = random.nextBoolean()
                ? ReadyConditions.standard()
                        .cel(CONDITIONS.get(random.nextInt(CONDITIONS.size())))
                        .orElseThrow()
                : "";
        RulePart kept = new RulePart(
                "ADDED", "Kept back.", like.documents(), like.to(), "", when, like.fields(), "withhold", "", "");
        Outline with = ((Edited) Editor.apply(outline, new Edit.AddRule(random.nextInt(40), kept))).outline();
        Outline after = ((Edited) Editor.apply(with, new Edit.MoveRule(like.id(), random.nextInt(40)))).outline();

        assertNothingWider(decided(start.file(), start.cases()), decided(OutlineWriter.yaml(after), start.cases()));
        assertThat(new String(OutlineWriter.yaml(after), StandardCharsets.UTF_8))
                .contains("ADDED");
    }
}
