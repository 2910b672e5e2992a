// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.agent.StubGateway;
import org.postern.agent.TestImport;
import org.postern.agent.TestKeys;
import org.postern.agent.run.TestAgent;
import org.postern.agent.sftp.TestSftp;

/** Files come in from a real SFTP server. */
class SftpAgentTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String HEADINGS = "Name,DOB,Placing LA,Admission date\n";

    @TempDir
    private Path folder;

    private final TestKeys keys = new TestKeys();
    private StubGateway gateway;
    private TestSftp sftp;
    private Path remote;

    @BeforeEach
    void start() throws Exception {
        gateway = new StubGateway(keys);
        remote = Files.createDirectories(folder.resolve("server/outgoing"));
        sftp = new TestSftp(folder.resolve("server"));
    }

    @AfterEach
    void stop() throws Exception {
        gateway.close();
        sftp.close();
    }

    @Test
    void runWhenAFileIsOnTheServerThenGoodRowsAreSentAndTheOthersLieThereToBeMended() throws Exception {
        Files.writeString(
                remote.resolve("movements.csv"),
                HEADINGS + "Carys Penhallow,2/4/2012,Newport,2/11/2026\nIfan Treharne,,Newport,3/11/2026\n");

        try (InProcess agent = InProcess.run(yaml(sftp.hostKey()))) {
            await().atMost(LONG)
                    .until(() -> InProcess.files(remote.resolve("error")).size() == 3);

            assertThat(gateway.accepted()).hasSize(1);
            assertThat(InProcess.files(remote)).isEmpty();
            assertThat(InProcess.files(remote.resolve("work"))).isEmpty();
            assertThat(InProcess.files(folder.resolve("memory/sources/county"))).isEmpty();
            assertThat(agent.log()).contains("sent 1").doesNotContain("movements", "Penhallow");
        }
        Path copy = remote.resolve("error")
                .resolve(InProcess.files(remote.resolve("error")).stream()
                        .filter(name -> name.endsWith("-to-mend.xlsx"))
                        .findFirst()
                        .orElseThrow());
        assertThat(TestImport.rows(copy)).hasSize(2);
    }

    @Test
    void runWhenAnAgentDiedWithAFileInHandThenTheNextOneReadsIt() throws Exception {
        Files.createDirectories(remote.resolve("work"));
        Files.writeString(
                remote.resolve("work/20261124T101530123Z-movements.csv"),
                HEADINGS + "Carys Penhallow,2/4/2012,Newport,2/11/2026\n");

        try (InProcess agent = InProcess.run(yaml(sftp.hostKey()))) {
            await().atMost(LONG)
                    .until(() -> !InProcess.files(remote.resolve("done")).isEmpty());

            assertThat(InProcess.files(remote.resolve("done"))).containsExactly("20261124T101530123Z-movements.csv");
            assertThat(gateway.accepted()).hasSize(1);
            assertThat(agent.log()).contains("20261124T101530123Z");
        }
    }

    @Test
    void runWhenTheServerHasAnotherHostKeyThenNothingIsAskedOfIt() throws Exception {
        Path waiting = Files.writeString(remote.resolve("movements.csv"), HEADINGS);
        String other =
                KeyUtils.getFingerPrint(BuiltinDigests.sha256, TestSftp.keys().getPublic());

        try (InProcess agent = InProcess.run(yaml(other))) {
            await().atMost(LONG).until(() -> agent.log().contains("PST-8141"));

            assertThat(waiting).exists();
            assertThat(remote.resolve("work")).doesNotExist();
        }
    }

    @Test
    void runWhenTheServerDoesNotKnowTheKeyOrIsAwayThenItIsSaidAndTriedAgain() throws Exception {
        Path yaml = yaml(sftp.hostKey());
        try (TestSftp another = new TestSftp(folder.resolve("server"))) {
            another.writeUserKey(folder.resolve("sftp.key"));
            try (InProcess agent = InProcess.run(yaml)) {
                await().atMost(LONG).until(() -> agent.log().contains("PST-8142"));
                sftp.close();
                await().atMost(LONG).until(() -> agent.log().contains("PST-8140"));
            }
        }
    }

    private Path yaml(String hostKey) throws Exception {
        String sources = "- name: county\n  every: 1s\n  stable: 0s\n  sftp:\n"
                + sftp.entries(folder, hostKey).indent(4)
                + "    folder: /outgoing\n";
        return TestAgent.in(folder, "home-ty-derw", keys, gateway, sources).yaml();
    }
}
