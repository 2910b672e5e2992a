// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.postern.agent.run.Agent;
import org.postern.agent.run.AgentLog;
import org.postern.agent.run.AgentPlan;
import org.postern.agent.run.RuntimeLoader;
import org.postern.agent.setup.AgentFile;
import org.postern.agent.setup.SetupProblem;
import org.postern.envelope.pki.Verdict;

/** An agent that runs in the test's own process, with its log in memory. */
public final class InProcess implements AutoCloseable {

    private static final Duration LONG = Duration.ofSeconds(90);

    private final StringWriter log = new StringWriter();
    private final Verdict<Agent> agent;

    private InProcess(Path yaml) {
        AgentFile<AgentPlan> read = AgentPlan.read(yaml);
        if (read instanceof AgentFile.Bad<AgentPlan> bad) {
            throw new IllegalArgumentException(
                    bad.problems().stream().map(SetupProblem::sentence).toList().toString());
        }
        AgentPlan plan = ((AgentFile.Good<AgentPlan>) read).value();
        Clock clock = Clock.systemUTC();
        AgentLog lines = new AgentLog(new PrintWriter(log), clock);
        agent = new RuntimeLoader(plan.settings(), clock, lines).load().then(runtime -> Agent.start(plan, runtime));
    }

    public static InProcess run(Path yaml) {
        return new InProcess(yaml);
    }

    public Verdict<Agent> started() {
        return agent;
    }

    public String log() {
        return log.toString();
    }

    /** Waits until the log says each of them: a line may be written just after what it speaks of. */
    public void awaitLog(String... texts) {
        await().atMost(LONG).untilAsserted(() -> assertThat(log()).contains(texts));
    }

    /** Names of the plain files of a folder; none where there is no folder. */
    public static List<String> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() {
        agent.either(
                running -> {
                    running.close();
                    return true;
                },
                refusal -> false);
    }
}
