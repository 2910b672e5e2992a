// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.agent.StubGateway;
import org.postern.agent.TestKeys;
import org.postern.agent.setup.AgentFile;
import org.postern.client.files.SafeFiles;
import org.postern.envelope.pki.PkiFolder;

/** An agent runs for months, and revocation lists for days. */
class AgentServiceTest {

    private static final Duration LONG = Duration.ofSeconds(90);

    private static final byte[] SHEET =
            "Name,DOB,Placing LA,Admission date\nCarys Penhallow,2/4/2012,Newport,2/11/2026\n"
                    .getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    private final TestKeys keys = new TestKeys();
    private final StringWriter log = new StringWriter();

    @Test
    void lookWhenTheRevocationListWasRenewedThenTheAgentStartsAnewOnceItIsWhole() throws Exception {
        try (StubGateway gateway = new StubGateway(keys);
                AgentService service = start(gateway)) {
            service.look();
            PkiFolder pki = new PkiFolder(folder.resolve("pki"));
            pki.writeList(keys.authority.emptyList(keys.now.plusSeconds(60)));
            touch(folder.resolve("pki/ca.crl"), 1);
            service.look();
            assertThat(log.toString()).doesNotContain("starts anew");

            service.look();
            service.look();

            assertThat(log.toString().split("starts anew", -1)).hasSize(2);
            SafeFiles.write(folder.resolve("in/a.csv"), SHEET);
            await().atMost(LONG).until(() -> gateway.accepted().size() == 1);
        }
    }

    @Test
    void lookWhenWhatWasRenewedIsUnusableThenItIsSaidOnceAndTheAgentGoesOn() throws Exception {
        try (StubGateway gateway = new StubGateway(keys);
                AgentService service = start(gateway)) {
            Files.writeString(folder.resolve("pki/ca.crt"), "nothing that could be read");
            touch(folder.resolve("pki/ca.crt"), 1);
            for (int i = 0; i < 4; i++) {
                service.look();
            }

            assertThat(log.toString().split("agent PST-40", -1)).hasSize(2);
            SafeFiles.write(folder.resolve("in/a.csv"), SHEET);
            await().atMost(LONG).until(() -> gateway.accepted().size() == 1);
        }
    }

    private AgentService start(StubGateway gateway) throws Exception {
        Files.createDirectories(folder.resolve("in"));
        TestAgent.in(
                folder, "home-ty-derw", keys, gateway, "- name: office\n  folder: in\n  every: 1s\n  stable: 0s\n");
        Path yaml = folder.resolve("agent.yaml");
        AgentPlan plan = ((AgentFile.Good<AgentPlan>) AgentPlan.read(yaml)).value();
        Clock clock = Clock.systemUTC();
        return AgentService.start(yaml, plan, clock, new AgentLog(new PrintWriter(log), clock))
                .orElseThrow();
    }

    /** File systems may know whole seconds only. */
    private static void touch(Path file, int secondsLater) throws Exception {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(secondsLater)));
    }
}
