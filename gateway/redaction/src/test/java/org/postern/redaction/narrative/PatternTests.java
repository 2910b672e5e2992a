// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternTests {

    private final NarrativeRedactor redactor = new NarrativeRedactor();

    private Redacted redact(String text) {
        return redactor.redact(text, List.of(), Options.standard());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POSTCODE      | it is {LS9 9XX} there",
                "POSTCODE      | it is {ls99xx} there",
                "POSTCODE      | somewhere in {CR0} they said",
                "PHONE         | ring {07700 900 123} now",
                "PHONE         | ring {+44 (0)7700 900123} now",
                "PHONE         | ring {o77oo 9oo 123} now",
                "PHONE         | ring {01632-960-101} now",
                "PHONE         | it is {oh seven seven double oh nine oh oh one two three} he said",
                "PHONE         | his mobile ending {338} was on",
                "EMAIL         | write to {casting@talent.example} soon",
                "EMAIL         | write to {casting (at) talent.example} soon",
                "HANDLE        | she is {@tay.trapz_} online",
                "HANDLE        | on snap as {noahbo_12} he said",
                "URL           | see {https://talent.example/x?y=1} for it",
                "URL           | see {facebook.example/some.one.96} for it",
                "VEHICLE_REG   | a car {YD79 RTN} outside",
                "VEHICLE_REG   | a car {yd79rtn} outside",
                "VEHICLE_REG   | a car {N123 ABC} outside",
                "VEHICLE_REG   | the plate began {KX38} they said",
                "ID_NUMBER     | NHS {999 020 3317} noted",
                "ID_NUMBER     | her number {QQ 12 34 56 C} noted",
                "ID_NUMBER     | UPN {T306204911008} noted",
                "ID_NUMBER     | NRM ref {NRM-2026-0193355} pending",
                "ID_NUMBER     | card {0588 1127 3340} found",
                "DATE_OF_BIRTH | DOB {06 December 2012} he said",
                "DATE_OF_BIRTH | born on {6/12/12} he said",
                "ADDRESS       | he is at {88B Liverpool Road} now",
                "ADDRESS       | outside {flat 3, 21 barkers lane} again",
                "PLACE         | took the {54} bus home",
                "AGE           | the man is {22 years old} they say",
                "AGE           | she is a {15-year-old} girl",
                "AGE           | he was {27} and drove"
            })
    void redactWhenSomethingHasAWrittenFormThenItIsHiddenUnderItsLabel(Label label, String marked) {
        String text = marked.replace("{", "").replace("}", "");
        int start = marked.indexOf('{');
        int end = marked.indexOf('}') - 1;

        assertThat(redact(text).spans()).as(label.name()).anySatisfy(span -> {
            assertThat(span.start()).isLessThanOrEqualTo(start);
            assertThat(span.end()).isGreaterThanOrEqualTo(end);
            assertThat(span.label()).isEqualTo(label);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He was seen on 18 November 2026 at 19:45.",
                "It took 45 minutes and cost £20 or $1500.",
                "She has been missing 12 times since 2024.",
                "Between 0130 and 0300 nobody saw him.",
                "The s20 and s47 duties under section 17 apply.",
                "They walked down the road to the park.",
                "He took 2 of them on the way and gave 50% back.",
                "She was given 27mg a day.",
                "Ring 999 or 101 at once."
            })
    void redactWhenNumbersIdentifyNobodyThenTheyStay(String text) {
        assertThat(redact(text).text()).isEqualTo(text);
    }

    @Test
    void isNhsNumberWhenTheCheckDigitIsWrongThenItIsNone() {
        assertThat(NumberPatterns.isNhsNumber("9434765919")).isTrue();
        assertThat(NumberPatterns.isNhsNumber("9434765918")).isFalse();
    }
}
