// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.run;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.postern.agent.StubGateway;
import org.postern.agent.TestKeys;
import org.postern.agent.command.AgentMain;

/** An agent as a process of its own, which can really be killed. */
public final class TestAgent implements AutoCloseable {

    private final Path folder;
    private Process process;

    private TestAgent(Path folder) {
        this.folder = folder;
    }

    /** Writes keys and agent.yaml of one home; {@code sources} is what stands below {@code sources:}. */
    public static TestAgent in(Path folder, String agency, TestKeys keys, StubGateway gateway, String sources)
            throws IOException {
        keys.write(folder, agency);
        yamlIn(folder, agency, gateway, sources);
        return new TestAgent(folder);
    }

    /** Where agent.yaml is already. */
    public static TestAgent at(Path folder) {
        return new TestAgent(folder);
    }

    /** Writes agent.yaml of one home, whose keys are there, for any gateway. @param pki as a gateway's data folder has it */
    public static TestAgent of(Path folder, String agency, Path pki, URI gateway, String sources) throws IOException {
        yamlIn(folder, agency, pki.toString(), gateway, sources);
        return new TestAgent(folder);
    }

    /** Writes agent.yaml alone, where the keys are there. */
    public static Path yamlIn(Path folder, String agency, StubGateway gateway, String sources) throws IOException {
        return yamlIn(folder, agency, "pki", gateway.url(), sources);
    }

    private static Path yamlIn(Path folder, String agency, String pki, URI gateway, String sources) throws IOException {
        String yaml = """
                gateway: %s
                identity:
                  pem: %s/agencies/%s
                trust: [%s/ca.crt, %s/ca.crl]
                memory: memory
                memoryKey: memory.key
                sources:
                """.formatted(gateway, pki, agency, pki, pki);
        return Files.writeString(folder.resolve("agent.yaml"), yaml + sources.indent(2));
    }

    public Path yaml() {
        return folder.resolve("agent.yaml");
    }

    public TestAgent start() throws IOException {
        return start(Map.of());
    }

    /** While it runs. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** With variables of its environment. */
    public TestAgent start(Map<String, String> environment) throws IOException {
        return start(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), environment);
    }

    /** @param options of its Java */
    public TestAgent start(List<String> options, Map<String, String> environment) throws IOException {
        File log = folder.resolve("agent.log").toFile();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), AgentMain.class.getName()));
        command.addAll(List.of("run", "--config", yaml().toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().putAll(environment);
        process = builder.start();
        return this;
    }

    /** As by SIGKILL. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** As by SIGTERM; its exit status is not judged. */
    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            process.destroy();
            process.waitFor();
        }
    }

    public String log() throws IOException {
        return Files.readString(folder.resolve("agent.log"), StandardCharsets.UTF_8);
    }
}
