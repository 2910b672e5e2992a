// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckDigitsTest {

    @ParameterizedTest
    @CsvSource({
        "9434765919, true", // the example of the NHS Data Dictionary
        "9434765918, false",
        "9990000018, true",
        "943476591, false",
        "94347659191, false",
        "943476591X, false"
    })
    void nhsNumberWhenCheckedThenOnlyTheRightDigitPasses(String number, boolean expected) {
        assertThat(CheckDigits.nhsNumber(number)).isEqualTo(expected);
    }

    @Test
    void nhsNumberWhenCheckDigitWouldBeTenThenNoDigitPasses() {
        for (int digit = 0; digit < 10; digit++) {
            assertThat(CheckDigits.nhsNumber("999000000" + digit)).isEqualTo(false);
        }
    }

    @ParameterizedTest
    @CsvSource({"A123456789012, true", "B123456789012, false", "H801200001001, true", "A12345678901, false"})
    void upnWhenCheckedThenOnlyTheRightLetterPasses(String number, boolean expected) {
        assertThat(CheckDigits.upn(number)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WN1 1YN", "TS10 4AA", "SW1A 2AA", "BT1 5GS", "EC1A 1BB", "NP20 9ZX"})
    void postcodeWhenAreaAndLettersAreInUseThenPlausible(String postcode) {
        assertThat(PostcodeRule.plausible(postcode)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZ1 1AA", "WN1 1CN", "W 1AA", "WN1 1Y", "", "1"})
    void postcodeWhenAreaOrLettersAreNotInUseThenNotPlausible(String postcode) {
        assertThat(PostcodeRule.plausible(postcode)).isFalse();
    }
}
