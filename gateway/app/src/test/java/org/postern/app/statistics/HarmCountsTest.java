// SPDX-License-Identifier: Apache-2.0
package org.postern.app.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a document says of harm and of outcomes, in codes; not assessed and not applicable differ from nothing. */
class HarmCountsTest {

    @Test
    void harmsWhenScalesDifferThenTheirHighestLevelIsHigh() {
        assertThat(harms("rag", "red")).containsExactly("cse/high");
        assertThat(harms("rag", "amber")).containsExactly("cse/lower");
        assertThat(harms("herefordshire-exploitation", "significant")).containsExactly("cse/high");
        assertThat(harms("seraf-wales", "none-identified")).containsExactly("cse/lower");
        assertThat(harms("rag", "not-assessed")).containsExactly("cse/not-assessed");
    }

    @Test
    void harmsWhenALevelIsNotOfTheScaleThenCountsAsHigh() {
        assertThat(harms("rag", "significant")).containsExactly("cse/high");
    }

    @Test
    void harmsWhenOneKindStandsTwiceThenTheWorseCounts() {
        JsonNode content = read("""
                {"scale": "rag", "harms": [{"type": "cse", "level": "not-assessed"}, {"type": "gangs", "level": "green"},
                 {"type": "cse", "level": "red"}]}""");

        assertThat(HarmCounts.of(content)).extracting(Fact::code).containsExactly("cse/high", "gangs/lower");
    }

    @Test
    void outcomesWhenNotApplicableThenIsSaidSo() {
        JsonNode content = read("""
                {"outcomes": [{"code": "FIT", "status": "not-applicable"}, {"code": "EH", "status": "declined"},
                 {"code": "EH", "status": "agreed"}, {"code": "CAMHS", "status": "considered"}]}""");

        assertThat(OutcomeCounts.of(content))
                .extracting(Fact::code)
                .containsExactly("CAMHS/not-followed", "EH/followed", "FIT/not-applicable");
        assertThat(OutcomeCounts.of(read("{}"))).isEmpty();
    }

    @Test
    void yearWhenItTurnsThenBeginsOnTheFirstOfApril() {
        assertThat(ReportingYear.of(LocalDate.of(2026, 3, 31)).label()).isEqualTo("2025-26");
        assertThat(ReportingYear.of(LocalDate.of(2026, 4, 1)).label()).isEqualTo("2026-27");
        assertThat(ReportingYear.ofMonth("2099-12").label()).isEqualTo("2099-00");
        Window years = new Window("la-wigan", LocalDate.of(2026, 3, 31), LocalDate.of(2026, 4, 1)).years();
        assertThat(years.from()).isEqualTo(LocalDate.of(2025, 4, 1));
        assertThat(years.to()).isEqualTo(LocalDate.of(2027, 3, 31));
    }

    private static List<String> harms(String scale, String level) {
        return HarmCounts.of(read("""
                        {"scale": "%s", "harms": [{"type": "cse", "level": "%s"}]}""".formatted(scale, level))).stream()
                .map(Fact::code)
                .toList();
    }

    private static JsonNode read(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
