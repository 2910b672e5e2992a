// SPDX-License-Identifier: Apache-2.0
package org.postern.client.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postern.protocol.BuiltInRules;

class DifferencesTest {

    private static final String BEFORE = "We talked for a long time in the kitchen before anything was said at all. "
            + "Then she told me that Aled Morgan drove her to the pier and waited there until it was dark. "
            + "Afterwards we made tea and she went to bed without saying another word to anybody in the house.";

    @Test
    void linesWhenATextDiffersFarInsideThenThatPassageIsShown() {
        String after = BEFORE.replace("Aled Morgan", "[Person 1]");

        List<String> lines = new Differences(List.of(row("/narrative", BEFORE, after, "R-1"))).lines();

        assertThat(lines)
                .anySatisfy(line -> assertThat(line).contains("the sender wrote: ...", "Aled Morgan drove her"))
                .anySatisfy(line -> assertThat(line).contains("it received:", "... ", "[Person 1] drove her"))
                .noneSatisfy(line -> assertThat(line).contains("kitchen"))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(118));
    }

    @Test
    void linesWhenALongTextIsWithheldThenAllOfItIsShownInLines() {
        BeforeAfter.Row row = new BeforeAfter.Row("/narrative", BEFORE, Optional.empty(), "R-1", "Because.");

        assertThat(String.join(" ", new Differences(List.of(row)).lines()).replaceAll("\\s+", " "))
                .contains(BEFORE)
                .doesNotContain("...");
    }

    @Test
    void linesWhenHundredsAreDeniedByDefaultThenByTheirPartOfTheDocument() {
        List<BeforeAfter.Row> rows = new ArrayList<>();
        IntStream.range(0, 160)
                .forEach(i -> rows.add(new BeforeAfter.Row(
                        "/places/" + i + "/name", "x", Optional.empty(), BuiltInRules.DEFAULT_DENY, "r")));
        rows.add(new BeforeAfter.Row("/reference", "x", Optional.empty(), BuiltInRules.DEFAULT_DENY, "r"));

        assertThat(new Differences(rows).lines())
                .last()
                .asString()
                .isEqualTo("    No rule shares 161 values, so they stay with the sender: places (160), reference.");
    }

    @Test
    void betweenWhenOneIsTheStartOfTheOtherThenNothingIsCountedTwice() {
        assertThat(Passage.between("a a a", "a a")).isEqualTo(new Passage("a a a", "a a"));
    }

    private static BeforeAfter.Row row(String pointer, String before, String after, String rule) {
        return new BeforeAfter.Row(pointer, before, Optional.of(after), rule, "Because.");
    }
}
