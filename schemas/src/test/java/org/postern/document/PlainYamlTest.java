// SPDX-License-Identifier: Apache-2.0
package org.postern.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.postern.document.PlainYaml.Fault;
import org.postern.document.PlainYaml.Refused;
import org.postern.document.PlainYaml.Tree;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

class PlainYamlTest {

    /** Around the ends of the buffers that the library has by itself. */
    static IntStream lengths() {
        return IntStream.concat(IntStream.rangeClosed(1000, 1030), IntStream.rangeClosed(2030, 2060));
    }

    private static String text(PlainYaml.Outcome outcome) {
        MappingNode root = (MappingNode) ((Tree) outcome).root();
        return ((ScalarNode) root.getValue().get(0).getValueNode()).getValue();
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void readWhenACharacterOutsideTheBasicPlaneStandsAnywhereThenItIsRead(int length) {
        String value = "x".repeat(length) + "😀 and \uD83E\uDDD2";
        String file = "name: '" + value + "'\nnext: 1\n";

        assertThat(text(PlainYaml.read(file))).isEqualTo(value);
        assertThat(text(PlainYaml.read(file.getBytes(StandardCharsets.UTF_8)))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: &x 1 | DECORATED | 1",
                "a: *x | DECORATED | 1",
                "a: !!str 1 | DECORATED | 1",
                "a: 1\\n---\\nb: 2 | SEVERAL_DOCUMENTS | 2",
                "a: 1\\nb: [ | NOT_YAML | 3",
                "# nothing | EMPTY | 0",
                "a: \\u0001 | BAD_CHARACTERS | 0"
            })
    void readWhenItIsNotPlainThenTheFaultAndItsLineAreSaid(String file, Fault fault, int line) {
        String text = file.replace("\\n", "\n").replace("\\u0001", "\u0001") + "\n";

        Refused refused = (Refused) PlainYaml.read(text);

        assertThat(refused.fault()).isEqualTo(fault);
        assertThat(refused.line()).isEqualTo(line);
    }

    @Test
    void readWhenItIsNestedWithoutEndThenItIsRefusedBeforeItIsBuilt() {
        assertThat(((Refused) PlainYaml.read("a: " + "[".repeat(100_000))).fault())
                .isEqualTo(Fault.TOO_DEEP);
    }

    @Test
    void readWhenItIsTooLargeOrNoTextThenItIsRefused() {
        assertThat(((Refused) PlainYaml.read(new byte[PlainYaml.MAX_BYTES + 1])).fault())
                .isEqualTo(Fault.TOO_LARGE);
        assertThat(((Refused) PlainYaml.read("x".repeat(PlainYaml.MAX_BYTES + 1))).fault())
                .isEqualTo(Fault.TOO_LARGE);
        assertThat(((Refused) PlainYaml.read(new byte[] {(byte) 0xC3, 'a'})).fault())
                .isEqualTo(Fault.NOT_UTF8);
    }
}
