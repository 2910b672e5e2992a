// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.client.TestLedger;

class LedgerVerifyCommandTest {

    @TempDir
    private Path folder;

    private final TestLedger ledger = TestLedger.ofBatches(3, 5, 1);

    @Test
    void verifyWhenWholeThenZeroAndKeyIsNamedAsTheFilesOwn() throws IOException {
        Run run = Run.of("ledger", "verify", "--json", file(ledger.file()));

        assertThat(run.exit()).isZero();
        assertThat(run.json().get(0).path("verified").asBoolean(false)).isTrue();
        assertThat(run.json().get(0).path("size").asInt()).isEqualTo(9);
        assertThat(run.json().get(0).path("trustedKey").asBoolean(true)).isFalse();
    }

    @Test
    void verifyWhenKeyAndKnownCheckpointAreGivenThenBothAreUsed() throws IOException {
        Path kept = Files.writeString(folder.resolve("kept"), ledger.notes().get(0));

        Run run = Run.of(
                "ledger", "verify", "--json", "--key", ledger.key().encoded(), "--known", kept, file(ledger.file()));

        assertThat(run.exit()).isZero();
        assertThat(run.json().get(0).path("trustedKey").asBoolean(false)).isTrue();
    }

    @Test
    void verifyWhenAnEntryWasAlteredThenOneWithItsCode() throws IOException {
        String altered = ledger.file().replaceFirst("submission", "sabmission");

        Run run = Run.of("ledger", "verify", file(altered));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("Does not verify", "PST-5008");
    }

    @Test
    void verifyWhenKnownCheckpointIsOfAnotherHistoryThenOne() throws IOException {
        Path kept = Files.writeString(
                folder.resolve("kept"), ledger.rewritten(7).notes().get(0));

        Run run = Run.of("ledger", "verify", "--known", kept, file(ledger.file()));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("PST-5012");
    }

    @Test
    void verifyWhenKeyIsNoneThenTwo() throws IOException {
        Run run = Run.of("ledger", "verify", "--key", "nonsense", file(ledger.file()));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("PST-5025");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("ledger.jsonl"), content);
    }
}
