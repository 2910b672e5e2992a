// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void toTextWhenCellsDifferInLengthThenColumnsLineUp() {
        TextTable table = new TextTable(List.of("a", "long head"), List.of(List.of("wide cell", "b")));

        assertThat(table.toText()).isEqualTo("a          long head\n-          ---------\nwide cell  b\n");
    }

    @Test
    void toCsvWhenCellsHoldCommasAndQuotesThenTheyAreQuoted() {
        TextTable table = new TextTable(List.of("a"), List.of(List.of("one, \"two\"")));

        assertThat(table.toCsv()).isEqualTo("a\r\n\"one, \"\"two\"\"\"\r\n");
    }

    @Test
    void toCsvWhenCellLooksLikeAFormulaThenItIsDisarmed() {
        TextTable table = new TextTable(List.of("a"), List.of(List.of("=HYPERLINK(1)"), List.of("@x"), List.of("-1")));

        assertThat(table.toCsv()).isEqualTo("a\r\n'=HYPERLINK(1)\r\n'@x\r\n'-1\r\n");
    }
}
