// SPDX-License-Identifier: Apache-2.0
package org.postern.app.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.postern.app.GatewayApplication;
import org.postern.app.testing.TestPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** docs/joining.md works as it stands: its blocks are run in their order, with bash, OpenSSL and curl, against a real gateway. */
class JoiningPageTest {

    private static final Path REPOSITORY = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Pattern BLOCK = Pattern.compile("<!-- joining: (\\w+) -->\\n```sh\\n(.*?)```", Pattern.DOTALL);
    private static final long MOST_MINUTES = 4;

    private final Path folder;
    private final Path home;
    private final int port = TestPort.free();

    JoiningPageTest() throws IOException {
        Path target = Files.createDirectories(Path.of("target", "joining").toAbsolutePath());
        folder = Files.createTempDirectory(target, "partnership");
        home = Files.createTempDirectory(target, "home");
    }

    @Test
    void pageWhenItsStepsAreTakenThenACouncilAHomeAndAForceHaveJoined() throws Exception {
        for (String program : List.of("bash", "openssl", "curl")) {
            Assumptions.assumeTrue(
                    Boolean.parseBoolean(System.getenv("CI")) || isInstalled(program),
                    "No " + program + " here: install it to have the steps of docs/joining.md taken.");
        }
        Files.createSymbolicLink(home.resolve("config"), REPOSITORY.resolve("config"));
        writeProgram();

        run("before").join();
        Process gateway = start("gateway");
        try {
            run("after").join();
        } finally {
            stop(gateway);
        }

        String content = Files.readString(folder.resolve("police-devon-and-cornwall/content.json"));
        assertThat(content)
                .contains("Tremlett", "Ring the home before anybody visits.")
                .doesNotContain("s31-care");
        JsonNode police = recipient("police-devon-and-cornwall");
        assertThat(police.path("state").asString()).isEqualTo("DELIVERED");
        assertThat(police.path("acknowledged").path("role").asString()).isEqualTo("duty-sergeant");
        assertThat(recipient("la-devon").path("outcome").asString()).isEqualTo("sent");
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    private JsonNode recipient(String agency) throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readAllBytes(folder.resolve("home-moor-end/status.json")))
                .path("recipients")
                .valueStream()
                .filter(one -> one.path("agency").asString().equals(agency))
                .findFirst()
                .orElseThrow();
    }

    /** The page's program starts the gateway that is being built, with what {@code postern serve} hands it. */
    private void writeProgram() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String script = """
            #!/bin/sh
            exec '%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx400m -cp '%s' %s \\
                --postern.storage.data-dir="$3" --postern.storage.postgres-binaries='%s' \\
                --server.port="$5" --management.server.port=0
            """.formatted(
                        java,
                        System.getProperty("java.class.path"),
                        GatewayApplication.class.getName(),
                        Path.of("target", "postgres-binaries").toAbsolutePath());
        Path program = Files.writeString(home.resolve("postern"), script);
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    private record Run(Process process, Path log) {

        void join() throws Exception {
            boolean ended = process.waitFor(MOST_MINUTES, TimeUnit.MINUTES);
            if (!ended) {
                process.destroyForcibly();
            }
            assertThat(ended && process.exitValue() == 0)
                    .as("the steps of the page, which said: %s", tail(log))
                    .isTrue();
        }

        private static String tail(Path log) throws IOException {
            String text = Files.readString(log);
            return text.substring(Math.max(0, text.length() - 2_000));
        }
    }

    private Run run(String kind) throws IOException {
        return new Run(start(kind), log(kind));
    }

    private Process start(String kind) throws IOException {
        List<String> blocks = BLOCK.matcher(Files.readString(REPOSITORY.resolve("docs/joining.md")))
                .results()
                .filter(block -> block.group(1).equals(kind))
                .map(block -> block.group(2))
                .toList();
        assertThat(blocks).as("blocks '%s' of the page", kind).isNotEmpty();
        String script = "set -euo pipefail\n" + blocks.stream().collect(Collectors.joining("\n"));
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log(kind).toFile());
        builder.environment().put("POSTERN_HOME", home.toString());
        builder.environment().put("PORT", Integer.toString(port));
        return builder.start();
    }

    private Path log(String kind) {
        return folder.resolve(kind + ".log");
    }

    /** The gateway is the shell's child or has taken its place. */
    private static void stop(Process gateway) throws InterruptedException {
        gateway.descendants().forEach(ProcessHandle::destroy);
        gateway.destroy();
        assertThat(gateway.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }
}
