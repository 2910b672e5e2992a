// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.preset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.postern.protocol.EpisodeType;
import org.postern.protocol.Interviews;
import org.postern.protocol.ProtocolCode;
import org.postern.protocol.ProtocolIssue;
import org.postern.protocol.ShippedProtocols;
import org.postern.protocol.cases.CaseFiles;
import org.postern.protocol.check.Checks;
import org.postern.protocol.compile.CompileResult;
import org.postern.protocol.compile.CompiledProtocol;
import org.postern.protocol.edit.OpenResult;
import org.postern.protocol.edit.Outline;
import org.postern.protocol.edit.OutlineReader;

class PresetFillerTest {

    private static final Presets PRESETS = Presets.bundled();
    private static final PresetFiller FILLER = new PresetFiller(ShippedProtocols.REGISTRY);

    static Stream<Preset> presets() {
        return PRESETS.all().stream();
    }

    /** Of Wigan, which has an interview provider, and of its neighbour in another force's area. */
    private static Map<String, String> values(Preset preset) {
        Map<String, String> values = new HashMap<>();
        for (Parameter parameter : preset.parameters()) {
            String value = switch (parameter.id()) {
                case "id" -> "sixth";
                case "authority" -> "la-wigan";
                case "otherAuthority" -> "la-cheshire-east";
                case "provider" -> "rhi-wigan-listen";
                case "signed" -> "2026-01-05";
                case "inForceFrom" -> "2026-02-01";
                case "review" -> "2027-02-01";
                case "expires" -> "2028-02-01";
                case "dpiaDate" -> "2025-12-01";
                case "contactDay", "contactNight" -> "01632 960101";
                case "answer" -> "only-high";
                default -> parameter.suggestion().isEmpty() ? "A " + parameter.id() : "";
            };
            values.put(parameter.id(), value);
        }
        return values;
    }

    private static FillResult.Filled filled(Preset preset, Map<String, String> values) {
        FillResult result = FILLER.fill(preset, values);
        assertThat(result).isInstanceOf(FillResult.Filled.class);
        return (FillResult.Filled) result;
    }

    private static Outline outline(FillResult.Filled filled) {
        return ((OpenResult.Opened) OutlineReader.read("protocol.yaml", filled.protocol())).outline();
    }

    @Test
    void bundledWhenReadThenEveryPractiseOfTheSurveyHasItsPreset() {
        assertThat(PRESETS.issues()).isEmpty();
        assertThat(PRESETS.all().stream().flatMap(one -> one.from().stream()))
                .contains(
                        "E5a-1", "E5a-2", "E5a-3", "E5a-4", "E5a-5", "E5a-6", "E5a-7", "E5a-8", "E3b", "E3c", "B27",
                        "C31", "E4a");
    }

    @ParameterizedTest
    @MethodSource("presets")
    void fillWhenValuesFitThenTheDraftCompilesChecksCleanAndItsCasesCanBeRead(Preset preset) {
        for (String answer : List.of("no", "yes", "only-high")) {
            Map<String, String> values = values(preset);
            values.computeIfPresent("answer", (name, any) -> answer);
            FillResult.Filled filled = filled(preset, values);
            CompiledProtocol compiled = ShippedProtocols.compiled(filled.protocol());

            assertThat(compiled.warnings()).isEmpty();
            assertThat(new Checks(ShippedProtocols.REGISTRY::find).rules(compiled))
                    .isEmpty();
            assertThat(CaseFiles.load("sixth", filled.cases(), filled.documents())
                            .issues())
                    .isEmpty();
            assertThat(new String(filled.protocol(), StandardCharsets.UTF_8)).doesNotContain("${", "$if");
            filled.documents()
                    .values()
                    .forEach(one ->
                            assertThat(new String(one, StandardCharsets.UTF_8)).doesNotContain("${", "$if", "$like"));
        }
    }

    @ParameterizedTest
    @MethodSource("presets")
    void fillWhenAgreementIsAnUmbrellaThenTheDraftSaysSo(Preset preset) {
        Map<String, String> values = values(preset);
        values.put("kind", "umbrella");

        assertThat(ShippedProtocols.compiled(filled(preset, values).protocol())
                        .protocol()
                        .agreement()
                        .umbrella())
                .isTrue();
    }

    /** Whatever is typed stays the value of its own entry; nothing else of the draft changes. */
    @Test
    void fillWhenTextsAreHostileThenTheyAreValuesAndNothingElse() {
        Preset preset = PRESETS.find("e5a-5-summary-always").orElseThrow();
        Outline plain = outline(filled(preset, values(preset)));
        List<String> bits = List.of(
                "\"",
                "'",
                ": ",
                "- ",
                "# ",
                "{",
                "}",
                "[x]",
                "${authority}",
                "&a",
                "*b",
                "!!str ",
                "rules:",
                "do: share",
                "|",
                ">",
                "~",
                "null",
                "%",
                "\\n",
                "é",
                "<b>");
        for (int seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 6; i++) {
                text.append(bits.get(random.nextInt(bits.size())));
            }
            String hostile = text.toString().strip();
            Map<String, String> values = values(preset);
            values.put("contactWho", hostile);
            values.put("reference", hostile);
            Outline outline = outline(filled(preset, values));

            assertThat(outline.contact().who()).isEqualTo(hostile);
            assertThat(outline.agreement().reference()).isEqualTo(hostile);
            assertThat(outline.rules()).isEqualTo(plain.rules());
            assertThat(outline.recipients()).isEqualTo(plain.recipients());
            assertThat(outline.agreement().parties())
                    .isEqualTo(plain.agreement().parties());
        }
    }

    @Test
    void fillWhenValuesDoNotFitThenEachIsNamedWithWhatToDo() {
        Preset preset = PRESETS.find("e3c-placed-elsewhere").orElseThrow();
        Map<String, String> values = values(preset);
        values.put("id", "Sixth Partnership");
        values.put("otherAuthority", "la-bolton");
        values.put("review", "2026-01-01");
        values.put("contactDay", "ring me");
        values.put("reference", "");
        values.put("answer", "onlyhigh");
        values.put("colour", "blue");
        values.put("title", "two\nlines");

        FillResult result = FILLER.fill(preset, values);

        assertThat(((FillResult.NotFilled) result).issues())
                .extracting(ValueIssue::parameter)
                .contains("id", "otherAuthority", "review", "contactDay", "reference", "answer", "colour", "title");
        assertThat(((FillResult.NotFilled) result).issues())
                .filteredOn(issue -> issue.parameter().equals("answer"))
                .allSatisfy(issue -> assertThat(issue.fix()).contains("only-high"));
    }

    @ParameterizedTest
    @CsvSource({
        "offered, not-offered, Due, NotDue",
        "not-offered, not-offered, NotDue, NotDue",
        "case-by-case, offered, CaseByCase, Due",
        "offered, case-by-case, Due, CaseByCase"
    })
    void fillWhenInterviewsAreTickedThenTheTableAnswersSo(String missing, String away, String first, String second) {
        Preset preset = PRESETS.find("e4a-interviews-offered").orElseThrow();
        Map<String, String> values = values(preset);
        List.of("careMissing", "homeMissing", "schoolMissing").forEach(id -> values.put(id, missing));
        List.of("careAway", "homeAway").forEach(id -> values.put(id, away));
        Interviews interviews = ShippedProtocols.compiled(filled(preset, values).protocol())
                .protocol()
                .interviews()
                .orElseThrow();

        for (String child : Interviews.children()) {
            assertThat(interviews
                            .expects(child, EpisodeType.MISSING, Optional.empty())
                            .getClass()
                            .getSimpleName())
                    .isEqualTo(first);
            assertThat(interviews
                            .expects(child, EpisodeType.AWAY, Optional.empty())
                            .getClass()
                            .getSimpleName())
                    .isEqualTo(second);
        }
        assertThat(interviews.decides().isPresent())
                .isEqualTo(first.equals("CaseByCase") || second.equals("CaseByCase"));
    }

    @Test
    void fillWhenInterviewsGoInFullThenAPersonMustReadThem() {
        Preset preset = PRESETS.find("e5a-4-in-full").orElseThrow();

        assertThat(outline(filled(preset, values(preset))).recipients())
                .filteredOn(entry -> entry.id().equals("force"))
                .allSatisfy(entry ->
                        assertThat(entry.acknowledge().orElseThrow().within()).isEqualTo("PT24H"))
                .hasSize(1);
        Preset summary = PRESETS.find("e5a-5-summary-always").orElseThrow();
        assertThat(outline(filled(summary, values(summary))).recipients())
                .allSatisfy(entry -> assertThat(entry.acknowledge()).isEmpty());
    }

    @Test
    void fillWhenProviderHasNoMandateThenItIsRefused() {
        Preset preset = PRESETS.find("e5a-2-provider-collates").orElseThrow();
        Map<String, String> values = values(preset);
        values.put("provider", "rhi-thurrock-safe-talk");

        assertThat(((FillResult.NotFilled) FILLER.fill(preset, values)).issues())
                .extracting(ValueIssue::parameter, ValueIssue::code)
                .contains(org.assertj.core.groups.Tuple.tuple("provider", ProtocolCode.WRONG_PRESET_VALUE));
    }

    @Test
    void fillWhenLateDatesAreGivenThenTheyReachTheAgreement() {
        Preset preset = PRESETS.find("e5a-7-not-routinely").orElseThrow();
        Map<String, String> values = values(preset);
        values.put("inForceFrom", "2028-02-29");
        values.put("review", "2028-02-29");
        values.put("expires", "2028-02-29");
        FillResult.Filled filled = filled(preset, values);

        assertThat(ShippedProtocols.COMPILER.compile("x", filled.protocol()))
                .isInstanceOf(CompileResult.Compiled.class)
                .satisfies(result -> assertThat(result.issues()).noneMatch(ProtocolIssue::refuses));
        assertThat(new String(filled.documents().get("interview.json"), StandardCharsets.UTF_8))
                .contains("2028-02-26");
    }

    @Test
    void readWhenPresetIsNoneThenLineAndCodeAreSaid() {
        PresetFile file = PresetFile.read("x.yaml", "title: a\nparametres: []\n".getBytes(StandardCharsets.UTF_8));

        assertThat(file.preset("x")).isEmpty();
        assertThat(file.issues()).extracting(ProtocolIssue::line).contains(2);
        PresetFile part = PresetFile.read("x.yaml", "title: a\nuses: [nowhere]\n".getBytes(StandardCharsets.UTF_8));
        assertThat(part.with(Map.of()).issues())
                .extracting(ProtocolIssue::code)
                .containsExactly(ProtocolCode.BAD_PRESET);
    }
}
