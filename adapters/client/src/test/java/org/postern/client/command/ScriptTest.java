// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ./postern} under sh, with a Java and a Maven that only say what they were asked. */
@DisabledOnOs(OS.WINDOWS)
class ScriptTest {

    @TempDir
    private Path folder;

    private Path home;
    private Path bin;
    private Path elsewhere;

    private record Ended(int exit, String out) {}

    @BeforeEach
    void layOut() throws IOException {
        home = Files.createDirectories(folder.resolve("a home with spaces"));
        bin = Files.createDirectories(folder.resolve("bin"));
        elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.copy(Run.HOME.resolve("postern"), home.resolve("postern"));
        for (String module : List.of("adapters/client", "gateway/app", "schemas")) {
            Files.createDirectories(home.resolve(module).resolve("src/main"));
            Files.writeString(home.resolve(module).resolve("pom.xml"), "<project/>");
        }
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        for (String tool : List.of(
                "sed",
                "head",
                "cat",
                "mkdir",
                "rm",
                "mv",
                "touch",
                "find",
                "tail",
                "sleep",
                "dirname",
                "readlink",
                "sh",
                "env")) {
            link(tool);
        }
        java("17.0.15");
        program(
                "mvn",
                "echo \"mvn $*\" >>'" + folder.resolve("built") + "'",
                "mkdir -p adapters/client/target gateway/app/target",
                "touch adapters/client/target/postern-client-0.1.0.jar gateway/app/target/postern-app-0.1.0.jar");
    }

    @Test
    void scriptWhenNothingIsBuiltThenBuildsAndRunsWithArgumentsAsGiven() throws IOException {
        Ended ended = run(home.resolve("postern"), "agencies", "two words");

        assertThat(ended.exit()).isZero();
        assertThat(ended.out())
                .contains("-jar " + home.toRealPath() + "/adapters/client/target/postern-client-0.1.0.jar")
                .contains("[agencies] [two words]");
        assertThat(folder.resolve("built")).content().contains("-Dmaven.test.skip=true", "!static-analysis", "package");
    }

    @Test
    void scriptWhenBuiltThenNotBuiltAgainUntilASourceIsNewer() throws IOException {
        run(home.resolve("postern"), "agencies");
        run(home.resolve("postern"), "agencies");
        assertThat(Files.readAllLines(folder.resolve("built"))).hasSize(1);

        Path source = Files.writeString(home.resolve("schemas/src/main/New.java"), "class New {}");
        Files.setLastModifiedTime(source, FileTime.fromMillis(System.currentTimeMillis() + 60_000));
        run(home.resolve("postern"), "agencies");

        assertThat(Files.readAllLines(folder.resolve("built"))).hasSize(2);
    }

    @Test
    void scriptWhenCalledThroughALinkFromElsewhereThenFindsItsHome() throws IOException {
        Path link = Files.createSymbolicLink(elsewhere.resolve("p"), home.resolve("postern"));

        assertThat(run(link, "agencies").exit()).isZero();
    }

    @Test
    void scriptWhenServingThenTheGatewayTakesItsPlace() throws IOException {
        Ended ended = run(home.resolve("postern"), "serve", "--port", "9999");

        assertThat(ended.exit()).isEqualTo(7);
        assertThat(ended.out()).contains("the gateway itself, with a space");
    }

    @Test
    void scriptWhenAskedForTheAgentThenItsOwnProgramRunsWithTheRestOfTheArguments() throws IOException {
        Ended ended = run(home.resolve("postern"), "agent", "run", "--config", "my agent.yaml");

        assertThat(ended.exit()).isZero();
        assertThat(ended.out())
                .contains("/adapters/agent/target/postern-agent-0.1.0.jar] [run] [--config] [my agent.yaml]")
                .doesNotContain("postern-client");
    }

    @Test
    void scriptWhenThereIsNoJavaThenSaysWhatToInstall() throws IOException {
        Files.delete(bin.resolve("java"));

        Ended ended = run(home.resolve("postern"), "agencies");

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.out()).contains("PST-7050");
    }

    @Test
    void scriptWhenJavaIsTooOldThenSaysWhichIsNeeded() throws IOException {
        java("11.0.2");

        Ended ended = run(home.resolve("postern"), "agencies");

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.out()).contains("PST-7051", "version 11");
    }

    @Test
    void scriptWhenThereIsNoMavenThenSaysWhatToInstall() throws IOException {
        Files.delete(bin.resolve("mvn"));

        Ended ended = run(home.resolve("postern"), "agencies");

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.out()).contains("PST-7052");
    }

    @Test
    void scriptWhenTheBuildFailsThenShowsItsEndAndTheNextCallTriesAgain() throws IOException {
        program("mvn", "echo 'no such artefact'", "exit 1");
        Ended failed = run(home.resolve("postern"), "agencies");
        Ended again = run(home.resolve("postern"), "agencies");

        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.out()).contains("no such artefact", "PST-7053");
        assertThat(again.exit()).isEqualTo(1);
    }

    /** Repeats its arguments in brackets; asked for a gateway's command line it names one that ends with 7. */
    private void java(String version) throws IOException {
        program(
                "java",
                "case \"$*\" in",
                "  *-version*) echo 'openjdk version \"" + version + "\" 2025-04-15' >&2; exit 0 ;;",
                "  *--print-command*) echo sh; echo -c; echo 'echo \"$0\"; exit 7';"
                        + " echo 'the gateway itself, with a space'; exit 0 ;;",
                "esac",
                "echo \"java $*\"",
                "for one in \"$@\"; do printf '[%s] ' \"$one\"; done");
    }

    private void program(String name, String... lines) throws IOException {
        Path file = bin.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private void link(String tool) throws IOException {
        for (String place : List.of("/usr/bin/", "/bin/")) {
            if (Files.exists(Path.of(place + tool))) {
                program(tool, "exec " + place + tool + " \"$@\"");
                return;
            }
        }
    }

    private Ended run(Path script, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(elsewhere.toFile()).redirectErrorStream(true);
        builder.environment().put("PATH", bin.toString());
        builder.environment().remove("JAVA_HOME");
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Ended(process.waitFor(), out);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
