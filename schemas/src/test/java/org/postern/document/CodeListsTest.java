// SPDX-License-Identifier: Apache-2.0
package org.postern.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeListsTest {

    private final CodeLists lists = CodeLists.standard();

    @ParameterizedTest
    @CsvSource({
        "K2, 2026-11-20, true",
        "K3, 2023-01-01, false",
        "K3, 2026-11-20, true",
        "H5, 2026-11-20, false",
        "k2, 2026-11-20, false",
        "XX, 2026-11-20, false"
    })
    void containsWhenCodeAndDayAreGivenThenOnlyCodesInForce(String code, LocalDate day, boolean expected) {
        assertThat(lists.contains("placement-type", code, day)).isEqualTo(expected);
    }

    @Test
    void listWhenSchemaNamesItThenItIsThereWithCodes() {
        SchemaCatalogue catalogue = SchemaCatalogue.standard();
        assertThat(Arrays.stream(DocumentType.values())
                        .flatMap(type -> catalogue.fields(type).stream()
                                .flatMap(field -> catalogue.codesOf(type, field.path()).stream()))
                        .distinct())
                .hasSizeGreaterThan(40)
                .allSatisfy(name -> {
                    assertThat(lists.list(name).name()).isEqualTo(name);
                    assertThat(lists.list(name).title()).isNotBlank();
                    assertThat(lists.list(name).values()).isNotEmpty();
                });
    }

    @Test
    void listWhenNobodyWroteItThenTheBuildIsAtFault() {
        assertThatThrownBy(() -> lists.list("no-such-list")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void labelWhenCodeIsKnownThenInPlainWords() {
        assertThat(lists.label("harm-type", "cse")).contains("Child sexual exploitation");
        assertThat(lists.label("harm-type", "xyz")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "herefordshire-exploitation, significant, high",
        "herefordshire-exploitation, moderate, medium",
        "rag, green, low",
        "police-legacy-2013, absent, none",
        "seraf-wales, none-identified, none"
    })
    void continuumWhenLevelIsOfTheScaleThenItsPlaceOnThePoliceContinuum(String scale, String level, String expected) {
        assertThat(RiskScales.standard().continuum(scale, level)).contains(expected);
    }

    @Test
    void continuumWhenLevelIsNotOfTheScaleThenEmpty() {
        assertThat(RiskScales.standard().continuum("rag", "high")).isEmpty();
        assertThat(RiskScales.standard().continuum("rag", RiskScales.NOT_ASSESSED))
                .isEmpty();
        assertThat(RiskScales.standard().continuum("unheard-of", "high")).isEmpty();
    }

    @Test
    void scalesWhenLevelsAreListedThenEachIsALevelCodeAndHasARank() {
        assertThat(lists.list("risk-scale").values())
                .allSatisfy(scale -> assertThat(RiskScales.standard().levels(scale.code()))
                        .isNotEmpty()
                        .allSatisfy(level -> {
                            assertThat(lists.find("risk-level", level.level())).isPresent();
                            assertThat(RiskScales.rank(level.continuum())).isNotNegative();
                        }));
    }
}
