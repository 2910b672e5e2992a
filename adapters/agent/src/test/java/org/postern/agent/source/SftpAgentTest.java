// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
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
import org.postern.client.files.SafeFiles;

/** Files come in from a real SFTP server. */
class SftpAgentTest {

    private static final Duration LONG = Duration.ofSeconds(90);
    private static final String HEADINGS = "Name,DOB,Placing LA,Admission date\n";
    private static final String MISSING = "miss_table_id,miss_person_id,miss_missing_episode_start_date,"
            + "miss_missing_episode_type,miss_missing_episode_end_date,miss_missing_rhi_offered,miss_missing_rhi_accepted\n"
            + "901,77,2026-11-01 21:30:00.000,M,2026-11-02 08:00:00.000,Y,Y\n";
    private static final String PERSONS =
            "pers_legacy_id,pers_person_id,pers_forename,pers_surname,pers_sex,pers_gender,"
                    + "pers_ethnicity,pers_dob\nL-77,77,Kian,Rothwell,M,M,WBRI,2010-08-08 00:00:00\n";

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
            awaitNoCopies();
            agent.awaitLog("sent 1");
            assertThat(agent.log()).doesNotContain("movements", "Penhallow");
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
            agent.awaitLog("20261124T101530123Z");
        }
    }

    @Test
    void runWhenAnExportHasTwoFilesThenBothAreReadAndPutAwayTogether() throws Exception {
        Files.createDirectories(remote.resolve("work"));
        Files.writeString(remote.resolve("work/.20261124T101530123Z-ssd_missing.csv.persons"), PERSONS);

        try (InProcess agent =
                InProcess.run(yaml(sftp.hostKey(), "  mapping: ssd-missing\n  persons: ssd_person.csv\n"))) {
            await().atMost(LONG).until(() -> Files.exists(remote.resolve("ssd_person.csv")));
            SafeFiles.write(remote.resolve("ssd_missing.csv"), MISSING.getBytes(StandardCharsets.UTF_8));
            agent.awaitLog("sent 1");
            await().atMost(LONG)
                    .until(() -> InProcess.files(remote.resolve("work")).isEmpty());

            assertThat(InProcess.files(remote.resolve("done")))
                    .as(agent.log())
                    .hasSize(2)
                    .anyMatch(name -> name.endsWith("-ssd_missing.csv"))
                    .anyMatch(name -> name.endsWith("-ssd_missing-persons"));
            assertThat(gateway.accepted()).hasSize(1);
            assertThat(InProcess.files(remote.resolve("work"))).isEmpty();
            awaitNoCopies();
            assertThat(agent.log()).doesNotContain("Rothwell");
        }
    }

    @Test
    void runWhenTheServerHasAnotherHostKeyThenNothingIsAskedOfIt() throws Exception {
        Path waiting = Files.writeString(remote.resolve("movements.csv"), HEADINGS);
        String other =
                KeyUtils.getFingerPrint(BuiltinDigests.sha256, TestSftp.keys().getPublic());

        try (InProcess agent = InProcess.run(yaml(other))) {
            agent.awaitLog("PST-8141");

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
                agent.awaitLog("PST-8142");
                sftp.close();
                agent.awaitLog("PST-8140");
            }
        }
    }

    /** Copies on this machine go after the file on the server was put away. */
    private void awaitNoCopies() {
        await().atMost(LONG)
                .until(() ->
                        InProcess.files(folder.resolve("memory/sources/county")).isEmpty());
    }

    private Path yaml(String hostKey) throws Exception {
        return yaml(hostKey, "");
    }

    private Path yaml(String hostKey, String more) throws Exception {
        String sources = "- name: county\n  every: 1s\n  stable: 0s\n" + more + "  sftp:\n"
                + sftp.entries(folder, hostKey).indent(4)
                + "    folder: /outgoing\n";
        return TestAgent.in(folder, more.isEmpty() ? "home-ty-derw" : "la-wigan", keys, gateway, sources)
                .yaml();
    }
}
