// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.ledger.tree.Hash;

class LeafTest {

    private static final Leaf LEAF = new Leaf(
            "break-glass",
            1_764_061_769_123L,
            UUID.fromString("0b6e2c1e-4a5e-4d0a-9c39-2f6f0f3f9a11"),
            Hash.EMPTY_TREE);

    @Test
    void textWhenWrittenThenIsCanonicalJson() {
        assertThat(LEAF.text())
                .isEqualTo("{\"commitment\":\"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\",\"kind\":\"break-glass\","
                        + "\"subject\":\"0b6e2c1e-4a5e-4d0a-9c39-2f6f0f3f9a11\",\"time\":1764061769123}");
    }

    @Test
    void parseWhenWrittenByTextThenIsTheSameLeaf() {
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            Leaf leaf = TestLedger.leaf(random, random.nextInt(Integer.MAX_VALUE) * 1000L);

            assertThat(Leaf.parse(leaf.text()).accepted()).contains(leaf);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "break-glass | Break-glass",
                "break-glass | break--glass",
                "break-glass | -glass",
                "break-glass | abcdefghijabcdefghijabcdefghijabcdefghijx",
                "0b6e2c1e | 0B6E2C1E",
                "1764061769123 | 01764061769123",
                "1764061769123 | 1764061769123.0",
                "1764061769123 | -1",
                "1764061769123 | 999999999999999",
                "1764061769123 | 99999999999999999999",
                "\"kind\" | \"kund\"",
                "SuFU= | SuFV=",
                ",\"time\" | ,  \"time\"",
                "} | ,\"name\":\"x\"}"
            })
    void parseWhenNotCanonicalThenIsRefused(String part, String instead) {
        String text = LEAF.text().replace(part, instead);

        assertThat(text).isNotEqualTo(LEAF.text());
        assertThat(Leaf.parse(text).refusal()).map(LedgerIssue::problem).contains(LedgerProblem.MALFORMED_LEAF);
    }

    @Test
    void newWhenKindOrTimeIsOutOfBoundsThenThrows() {
        assertThatThrownBy(() -> new Leaf("Child seen", 0, LEAF.subject(), Hash.EMPTY_TREE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Leaf("receipt", -1, LEAF.subject(), Hash.EMPTY_TREE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
