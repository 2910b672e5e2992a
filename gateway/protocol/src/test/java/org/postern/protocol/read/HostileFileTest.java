// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.postern.protocol.ProtocolCode;
import org.postern.protocol.ProtocolIssue;
import org.postern.protocol.TestProtocols;

/** Whatever a file holds, reading it ends in issues, never in an exception. */
class HostileFileTest {

    @Test
    void readWhenFileIsNestedDeeplyThenRefused() {
        refused("[".repeat(200_000).getBytes(StandardCharsets.UTF_8));
        refused(("{a: ".repeat(5_000)).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readWhenFileIsHugeThenRefused() {
        refused(new byte[3 << 20]);
    }

    @Test
    void readWhenFileIsEmptyThenRefused() {
        refused(new byte[0]);
        refused("# nothing\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readWhenFileIsNotUtf8ThenRefused() {
        refused(new byte[] {'a', ':', ' ', (byte) 0xc3, (byte) 0x28});
    }

    @Test
    void readWhenFileHoldsTwoDocumentsThenRefused() {
        refused("---\na: 1\n---\nb: 2\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readWhenAliasesMultiplyThenRefused() {
        refused("a: &x [1, 1]\nb: &y [*x, *x]\nc: [*y, *y]\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readWhenBytesAreDamagedAtRandomThenNeverThrows() {
        byte[] good =
                TestProtocols.with(TestProtocols.rule("R-1", "['id']", "share")).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(20261125);
        for (int round = 0; round < 3_000; round++) {
            byte[] damaged = good.clone();
            int changes = 1 + random.nextInt(4);
            for (int change = 0; change < changes; change++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(128);
            }
            ReadResult result = new ProtocolReader().read("p.yaml", damaged);
            if (result instanceof ReadResult.Unreadable) {
                assertThat(result.issues()).anyMatch(ProtocolIssue::refuses);
            }
        }
    }

    private static void refused(byte[] bytes) {
        ReadResult result = new ProtocolReader().read("p.yaml", bytes);

        assertThat(result).isInstanceOf(ReadResult.Unreadable.class);
        assertThat(result.issues()).extracting(ProtocolIssue::code).containsOnly(ProtocolCode.UNREADABLE);
    }

    /** The YAML library once ran over the end of its own buffer here. */
    @Test
    void readWhenAnEmojiLiesAnywhereInTheFileThenItIsReadAndNothingIsThrown() {
        for (int length = 1000; length < 1060; length++) {
            byte[] file = ("title: " + "x".repeat(length) + "\uD83D\uDE00 end\n").getBytes(StandardCharsets.UTF_8);

            assertThat(new ProtocolReader().read("f", file).issues())
                    .isNotEmpty()
                    .noneMatch(issue -> issue.code() == ProtocolCode.UNREADABLE);
        }
    }
}
