// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaidNumberTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "117 next      | 117                    | 117",
                "7b next       | 7b                     | 7",
                "2 0 8 inside  | 2 0 8                  | -1",
                "9-3-1 it ends | 9-3-1                  | -1",
                "2 8 oclock    | 2                      | 2",
                "forty two he  | forty two              | 42",
                "forty-two he  | forty-two              | 42",
                "nineteen he   | nineteen               | 19",
                "a hundred and three pounds | a hundred and three | 103",
                "two hundred and six of us  | two hundred and six | 206",
                "two hundred and then       | two hundred         | 200",
                "one eighty nine he         | one eighty nine     | -1",
                "double four one he         | double four one     | -1"
            })
    void atWhenANumberBeginsThenItIsReadToItsEnd(String text, String written, int value) {
        Reading reading = Reading.of(text, Known.of(List.of()), Options.standard());
        SaidNumber number = SaidNumber.at(reading, reading.tokens().get(0));

        assertThat(text.substring(number.first().start(), number.last().end())).isEqualTo(written);
        assertThat(number.value()).isEqualTo(value);
    }
}
