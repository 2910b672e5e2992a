// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postern.protocol.ShippedProtocols;
import org.postern.protocol.compile.CompileResult;
import org.postern.protocol.edit.Outline.RulePart;

class ReadyConditionsTest {

    private static final ReadyConditions READY = ReadyConditions.standard();

    /** Every condition with every value that it can have. */
    static Stream<ConditionChoice> choices() {
        return READY.all().stream().flatMap(one -> values(one).stream().map(map -> new ConditionChoice(one.id(), map)));
    }

    private static List<Map<String, String>> values(ReadyCondition condition) {
        List<Map<String, String>> all = new ArrayList<>();
        all.add(new HashMap<>());
        for (ConditionParameter parameter : condition.parameters()) {
            List<String> possible = switch (parameter.type()) {
                case NUMBER -> List.of(String.valueOf(parameter.from()), String.valueOf(parameter.to()));
                case AGENCY -> List.of("la-wigan");
                case CHOICE ->
                    parameter.options().stream()
                            .map(ConditionParameter.Option::value)
                            .toList();
            };
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> map : all) {
                possible.forEach(value -> {
                    Map<String, String> with = new HashMap<>(map);
                    with.put(parameter.id(), value);
                    longer.add(with);
                });
            }
            all = longer;
        }
        return all;
    }

    private static String each(ConditionChoice choice) {
        return READY.find(choice.id()).orElseThrow().each().stream().findFirst().orElse("");
    }

    @ParameterizedTest
    @MethodSource("choices")
    void recogniseWhenConditionWasMadeOfAChoiceThenTheChoiceComesBack(ConditionChoice choice) {
        String cel = READY.cel(List.of(choice)).orElseThrow();

        assertThat(READY.recognise(each(choice), cel)).contains(List.of(choice));
        assertThat(READY.words(List.of(choice), id -> id)).doesNotContain("{", "}");
    }

    @Test
    void compileWhenConditionIsReadyMadeThenItHoldsForSomeDocumentType() {
        Outline wigan = ((OpenResult.Opened)
                        OutlineReader.read("x", ShippedProtocols.FILES.get("wigan-greater-manchester")))
                .outline();
        choices().forEach(choice -> {
            String each = each(choice);
            RulePart rule = new RulePart(
                    "NEW",
                    "A rule.",
                    List.of("rhi-summary"),
                    List.of("force"),
                    each,
                    READY.cel(List.of(choice)).orElseThrow(),
                    List.of(each.isEmpty() ? "summary" : each + "[].**"),
                    "withhold",
                    "",
                    "");
            Outline with = ((EditResult.Edited) Editor.apply(wigan, new Edit.AddRule(0, rule))).outline();

            assertThat(ShippedProtocols.COMPILER.compile("x", OutlineWriter.yaml(with)))
                    .as(choice.toString())
                    .isInstanceOf(CompileResult.Compiled.class);
        });
    }

    @Test
    void recogniseWhenSeveralChoicesWereJoinedThenAllComeBack() {
        List<ConditionChoice> chosen = List.of(
                new ConditionChoice("may-be-harming", Map.of()),
                new ConditionChoice("age-under", Map.of("age", "14")),
                new ConditionChoice("harm-below", Map.of("level", "high")));

        assertThat(READY.recognise("people", READY.cel(chosen).orElseThrow())).contains(chosen);
    }

    @Test
    void recogniseWhenConditionIsWrittenOverSeveralLinesThenItIsFound() {
        assertThat(READY.recognise("places", "item.wish\n   == 'share'  &&\n item.basis == 'fact'"))
                .contains(List.of(
                        new ConditionChoice("wish-shared", Map.of()), new ConditionChoice("known-as-fact", Map.of())));
    }

    @Test
    void recogniseWhenAnyPartIsNotReadyMadeThenNothingIsClaimed() {
        assertThat(READY.recognise("places", "item.wish == 'share' && today > '2026-01-01'"))
                .isEmpty();
        assertThat(READY.recognise("places", "item.wish == 'share' || child.age < 12"))
                .isEmpty();
        assertThat(READY.recognise("", "item.wish == 'share'")).isEmpty();
        assertThat(READY.recognise("", "child.age < 12 && (true)) || ((true)")).isEmpty();
    }

    @Test
    void celWhenValueIsNoneOfTheParameterThenThereIsNoCondition() {
        for (String age : List.of("", "-1", "026", "26", "14 || true", "x")) {
            assertThat(READY.cel(List.of(new ConditionChoice("age-under", Map.of("age", age)))))
                    .isEmpty();
        }
        assertThat(READY.cel(List.of(new ConditionChoice("authority-is", Map.of("agency", "x' || true || '")))))
                .isEqualTo(Optional.empty());
        assertThat(READY.cel(List.of(new ConditionChoice("risk-of", Map.of("harm", "nonsense")))))
                .isEmpty();
    }

    @Test
    void recogniseWhenShippedProtocolsAreReadThenMostConditionsNeedNoProgrammer() {
        List<RulePart> rules = ShippedProtocols.FILES.values().stream()
                .map(file -> ((OpenResult.Opened) OutlineReader.read("x", file)).outline())
                .flatMap(outline -> outline.rules().stream())
                .filter(rule -> !rule.when().isBlank())
                .toList();
        long known = rules.stream()
                .filter(rule -> READY.recognise(rule.each(), rule.when()).isPresent())
                .count();

        assertThat(known * 100 / rules.size()).isGreaterThanOrEqualTo(50);
        assertThat(new String(OutlineWriter.yaml(Outline.empty("a")), StandardCharsets.UTF_8))
                .startsWith("protocol: a");
    }
}
