// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.agent.StubGateway;
import org.postern.agent.TestKeys;

/** The process of an agent is killed while it is in the middle of a file. */
class KilledAgentTest {

    private static final int ROWS = 500;

    /** Accepted at most before a kill, however late it comes. */
    private static final int LATE = 100;

    private static final Duration LONG = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    @Test
    void runWhenKilledInTheMiddleOfAFileThenTheNextStartSendsTheRestAndNothingTwice() throws Exception {
        TestKeys keys = new TestKeys();
        Path inbox = Files.createDirectory(folder.resolve("in"));
        try (StubGateway gateway = new StubGateway(keys);
                TestAgent agent = TestAgent.in(
                        folder,
                        "home-ty-derw",
                        keys,
                        gateway,
                        "- name: office\n  folder: in\n" + "  every: 1s\n  stable: 0s\n")) {
            gateway.answerIn(8);
            Files.writeString(inbox.resolve("Carys Penhallow.csv"), admissions());

            for (int killAt : List.of(40, 180, 350)) {
                gateway.hangAt(killAt + LATE);
                agent.start();
                await().atMost(LONG).until(() -> gateway.accepted().size() >= killAt || !agent.isAlive());
                assertThat(agent.isAlive()).as(agent.log()).isTrue();
                agent.kill();
                assertThat(files(inbox.resolve("work"))).hasSize(1);
            }
            gateway.hangAt(Integer.MAX_VALUE);
            agent.start();
            await().atMost(LONG).until(() -> !files(inbox.resolve("done")).isEmpty());

            assertThat(gateway.accepted())
                    .hasSize(ROWS)
                    .allMatch(document -> document.path("version").asInt() == 1)
                    .extracting(document -> document.path("id").asString())
                    .doesNotHaveDuplicates();
            assertThat(gateway.conflicts()).isZero();
            assertThat(files(inbox.resolve("error"))).isEmpty();
            assertThat(agent.log()).contains("unchanged").doesNotContain("Penhallow", "Carys", ".csv");
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static String admissions() {
        StringBuilder text = new StringBuilder("Name,DOB,Placing LA,Admission date\n");
        for (int i = 0; i < ROWS; i++) {
            text.append("Carys Penhallow").append((char) ('a' + i % 26)).append((char) ('a' + i / 26 % 26));
            text.append((char) ('a' + i / 676)).append(",2/4/2012,Newport,2/11/2026\n");
        }
        return text.toString();
    }
}
