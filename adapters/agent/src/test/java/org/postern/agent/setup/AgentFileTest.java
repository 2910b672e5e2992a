// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.agent.run.AgentPlan;

class AgentFileTest {

    private static final String GOOD = """
            gateway: https://gateway.example:8443
            identity:
              pem: keys
            trust: [ca.crt]
            memory: memory
            memoryKey: memory.key
            sources:
              - name: office
                folder: in
            """;

    @TempDir
    private Path folder;

    @Test
    void readWhenEverythingIsRightThenPathsCountFromTheFolderOfTheFile() throws Exception {
        AgentPlan plan = ((AgentFile.Good<AgentPlan>) read(GOOD)).value();

        assertThat(plan.settings().memory()).isEqualTo(folder.resolve("memory"));
        assertThat(plan.parts()).hasSizeGreaterThan(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    gateway: | gatewey: | agent.yaml:1 PST-8103 There is no entry "gatewey" here. Did you mean 'gateway'?
                    name: office | nome: office | agent.yaml:8 PST-8103 There is no entry "nome" here. Did you mean 'name'?
                    folder: in | foldr: in | agent.yaml:9 PST-8103 There is no entry "foldr" here. Did you mean 'folder'?
                    https: | http: | agent.yaml:1 PST-8108
                    name: office | name: The Office | agent.yaml:8 PST-8108
                    memory: memory | memory: | agent.yaml:5 PST-8105
                    pem: keys | pem: [a, b] | agent.yaml:3 PST-8106
                    trust: [ca.crt] | trust: &a [ca.crt] | agent.yaml:4 PST-8102
                    folder: in | every: 5 minutes | agent.yaml:9 PST-8108
                    memory: memory | gateway: https://b.example | agent.yaml:5 PST-8104
                    pem: keys | pkcs12: k.p12 | agent.yaml:3 PST-8105 "password" is missing
                    """)
    void readWhenSomethingIsWrongThenLineCodeAndNearestNameAreSaid(String right, String wrong, String sentence)
            throws Exception {
        assertThat(problems(GOOD.replace(right, wrong))).anyMatch(said -> said.startsWith(sentence));
    }

    @Test
    void readWhenASecretStandsInTheFileThenItIsRefusedAndNotRepeated() throws Exception {
        List<String> problems =
                problems(GOOD.replace("  pem: keys", "  pkcs12: keys.p12\n  password: correct-horse-battery"));

        assertThat(problems).anyMatch(said -> said.startsWith("agent.yaml:4 PST-8111"));
        assertThat(problems).noneMatch(said -> said.contains("correct-horse"));
    }

    @Test
    void readWhenTwoSourcesHaveOneNameThenItIsRefused() throws Exception {
        assertThat(problems(GOOD + "  - name: office\n    folder: other\n"))
                .containsExactly("agent.yaml:10 PST-8113 The name \"office\" is used twice."
                        + " Give each its own name, since the memory hangs on it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "just text", "- a\n- b\n", "a: [\n", "a: \u0007\n", "---\na: 1\n---\nb: 2\n"})
    void readWhenItIsNoSuchFileThenItIsRefusedAndNothingThrown(String text) throws Exception {
        assertThat(problems(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1021, 1022, 1023, 1024})
    void readWhenACharacterOutsideTheBasicPlaneStandsAnywhereThenItIsRead(int at) throws Exception {
        assertThat(read("#" + "x".repeat(at - 1) + "😀\n" + GOOD)).isInstanceOf(AgentFile.Good.class);
    }

    @Test
    void readWhenThereIsNoFileThenItIsSaid() {
        assertThat(AgentPlan.read(folder.resolve("none.yaml"))).isInstanceOf(AgentFile.Bad.class);
    }

    private AgentFile<AgentPlan> read(String text) throws IOException {
        Path file = folder.resolve("agent.yaml");
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        return AgentPlan.read(file);
    }

    private List<String> problems(String text) throws IOException {
        return ((AgentFile.Bad<AgentPlan>) read(text))
                .problems().stream().map(SetupProblem::sentence).toList();
    }
}
