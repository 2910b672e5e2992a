// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.agent.StubGateway;
import org.postern.agent.TestKeys;
import org.postern.agent.run.TestAgent;
import picocli.CommandLine;

class CheckCommandTest {

    private static final String SOURCES = "- name: office\n  folder: in\n";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final TestKeys keys = new TestKeys();

    @Test
    void checkWhenFileAndKeysAreRightThenItSaysWhoseAgentItIs() throws Exception {
        assertThat(check(yaml("home-ty-derw"))).isZero();
        assertThat(out).asString().contains("The agent of home-ty-derw can start.");
        assertThat(folder.resolve("in")).doesNotExist();
    }

    @Test
    void checkWhenAnEntryIsUnknownThenFileLineAndNearestNameAreSaid() throws Exception {
        Path yaml = yaml("home-ty-derw");
        Files.writeString(yaml, Files.readString(yaml).replace("memoryKey", "memorykey"));

        assertThat(check(yaml)).isEqualTo(1);
        assertThat(err).asString().contains("agent.yaml:6 PST-8103", "Did you mean 'memoryKey'?");
    }

    @Test
    void checkWhenTheKeysAreMissingThenOnlyTheFileIsRight() throws Exception {
        Path yaml = yaml("home-ty-derw");
        Files.delete(folder.resolve("pki/agencies/home-ty-derw/client.key"));

        assertThat(check(yaml, "--file-only")).isZero();
        assertThat(check(yaml)).isEqualTo(1);
        assertThat(err).asString().contains("PST-7006");
    }

    @Test
    void checkWhenASendersFileIsMissingThenItIsSaid() throws Exception {
        Path yaml = yaml("home-ty-derw");
        Files.writeString(yaml, Files.readString(yaml).replace("folder: in", "folder: in\n    sender: nowhere.yaml"));

        assertThat(check(yaml)).isEqualTo(1);
        assertThat(err).asString().contains("PST-8072", "nowhere.yaml");
    }

    @Test
    void checkWhenNobodyKnowsTheAgencyThenItIsSaid() throws Exception {
        assertThat(check(yaml("home-nobody"))).isEqualTo(1);
        assertThat(err).asString().contains("PST-8122");
    }

    private Path yaml(String agency) throws Exception {
        try (StubGateway gateway = new StubGateway(keys)) {
            return TestAgent.in(folder, agency, keys, gateway, SOURCES).yaml();
        }
    }

    private int check(Path yaml, String... more) {
        CommandLine agent = AgentCommand.commandLine();
        agent.setOut(new PrintWriter(out, true));
        agent.setErr(new PrintWriter(err, true));
        String[] arguments = new String[3 + more.length];
        arguments[0] = "check";
        arguments[1] = "--config";
        arguments[2] = yaml.toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        return agent.execute(arguments);
    }
}
