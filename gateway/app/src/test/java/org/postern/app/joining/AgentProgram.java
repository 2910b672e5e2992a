// SPDX-License-Identifier: Apache-2.0
package org.postern.app.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The agent as agencies get it: its jar, with its libraries beside it, as a process of its own. */
final class AgentProgram implements AutoCloseable {

    /** There once the module has been packaged, as {@code mvn verify} does before it comes here. */
    static final Path JAR = Path.of("..", "..", "adapters", "agent", "target", "postern-agent-0.1.0.jar")
            .toAbsolutePath()
            .normalize();

    private final Path folder;
    private Process process;

    /** @param folder with agent.yaml */
    AgentProgram(Path folder, String yaml) throws IOException {
        this.folder = Files.createDirectories(folder);
        Files.writeString(folder.resolve("agent.yaml"), yaml);
    }

    AgentProgram start() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "-jar",
                        JAR.toString(),
                        "run",
                        "--config",
                        folder.resolve("agent.yaml").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("agent.log").toFile()))
                .start();
        return this;
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String log() throws IOException {
        return Files.readString(folder.resolve("agent.log"));
    }

    /** Names in one of its folders; none while it is not there. */
    List<String> files(String name) throws IOException {
        Path place = folder.resolve(name);
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            process.destroy();
            process.waitFor();
        }
    }
}
