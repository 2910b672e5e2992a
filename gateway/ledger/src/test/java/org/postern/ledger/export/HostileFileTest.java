// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.ledger.TestLedger.stream;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.ledger.LedgerProblem;
import org.postern.ledger.TestLedger;

/** Files made to confuse the verifier: it says no, and never throws. */
class HostileFileTest {

    private static final String FILE = TestLedger.ofBatches(6, 3, 4).file();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"x\"",
                "{}",
                "{\"line\":\"entry\"}",
                "{\"line\":\"unheard\"}",
                "{\"line\":null}",
                "{\"line\":\"entry\",\"index\":\"0\",\"hash\":\"\",\"leaf\":\"\"}",
                "{\"line\":\"checkpoint\",\"note\":null}",
                "{\"line\":\"checkpoint\",\"note\":\"a\",\"note\":\"b\"}",
                "{\"line\":\"checkpoint\",\"note\":\"a\",\"more\":1}",
                "{\"line\":\"checkpoint\",\"note\":\"a\"} {}",
                "{\"line\":\"checkpoint\",\"note\":{\"a\":{\"b\":{\"c\":{\"d\":1}}}}}",
                "{\"line\":\"consistency\",\"from\":1,\"to\":2,\"path\":[null]}",
                "{\"line\":\"consistency\",\"from\":1,\"to\":2,\"path\":[\"AAAA\"]}",
                "{\"line\":\"consistency\",\"from\":1.0,\"to\":2,\"path\":[]}",
                "{\"line\":\"consistency\",\"from\":1,\"to\":99999999999999999999,\"path\":[]}",
                "{\"line\":\"consistency\",\"from\":1,\"to\":1e999999,\"path\":[]}"
            })
    void verifyWhenALineCannotBeReadThenSaysWhichAndRepeatsNothing(String line) throws IOException {
        String file = FILE.replaceFirst("\n", "\n" + line.replace("\\", "\\\\") + "\n");

        assertThat(new LedgerVerifier().verify(stream(file))).isInstanceOfSatisfying(Verdict.Broken.class, broken -> {
            assertThat(broken.issues()).hasSize(1);
            assertThat(broken.issues().get(0).problem()).isEqualTo(LedgerProblem.UNREADABLE_LINE);
            assertThat(broken.issues().get(0).text()).startsWith("Line 2 of the file ");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"export/1|export/2", "whole|half", "\"whole\"|0", "\"size\":7|\"size\":-7", "header|entry"})
    void verifyWhenHeaderIsWrongThenReadsNoFurther(String change) throws IOException {
        String[] parts = change.split("\\|");
        String file = FILE.replaceFirst(parts[0], parts[1]);

        assertThat(file).isNotEqualTo(FILE);
        assertThat(Verdicts.problems(new LedgerVerifier().verify(stream(file))))
                .hasSize(1)
                .containsAnyOf(LedgerProblem.WRONG_HEADER, LedgerProblem.UNREADABLE_LINE);
    }

    @Test
    void verifyWhenFileIsEmptyOrHasTwoHeadersThenIsBroken() throws IOException {
        String header = FILE.lines().findFirst().orElseThrow();

        assertThat(Verdicts.problems(new LedgerVerifier().verify(stream(""))))
                .containsExactly(LedgerProblem.WRONG_HEADER);
        assertThat(Verdicts.problems(new LedgerVerifier().verify(stream(FILE + header))))
                .containsExactly(LedgerProblem.WRONG_HEADER);
    }

    @Test
    void verifyWhenALineNeverEndsThenStopsReading() throws IOException {
        String file = FILE + "{".repeat(1_000_000);

        assertThat(Verdicts.problems(new LedgerVerifier().verify(stream(file))))
                .containsExactly(LedgerProblem.UNREADABLE_LINE);
    }

    @Test
    void verifyWhenEveryLineIsAFaultThenListsABoundedNumber() throws IOException {
        String entry = FILE.lines().skip(1).findFirst().orElseThrow() + "\n";

        assertThat(new LedgerVerifier().verify(stream(FILE + entry.repeat(10_000))))
                .isInstanceOfSatisfying(Verdict.Broken.class, broken -> {
                    assertThat(broken.issues()).hasSize(50);
                    assertThat(broken.moreLeft()).isTrue();
                });
    }

    /** The merge delay is advice for a notice, and spaces between JSON tokens mean nothing; every other byte counts. */
    @Test
    void verifyWhenAnyByteIsChangedThenNeverThrowsAndNeverVerifiesOtherContent() throws IOException {
        byte[] honest = FILE.getBytes(StandardCharsets.UTF_8);
        int headerEnd = FILE.indexOf('\n');
        Random random = new Random(31);
        for (int i = 0; i < honest.length; i++) {
            byte[] changed = honest.clone();
            changed[i] = (byte) (changed[i] ^ (1 << random.nextInt(8)));
            Verdict verdict = new LedgerVerifier().verify(new ByteArrayInputStream(changed));
            if (verdict instanceof Verdict.Verified) {
                assertThat(i).as("byte %d", i).isLessThan(headerEnd);
                assertThat(new String(changed, StandardCharsets.UTF_8)).containsPattern("\"maxMergeDelay\":[0-9]{5}}");
            }
        }
    }
}
