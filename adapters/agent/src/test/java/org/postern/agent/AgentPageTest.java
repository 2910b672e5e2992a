// SPDX-License-Identifier: Apache-2.0
package org.postern.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postern.agent.mail.MailIssue;
import org.postern.agent.run.AgentPlan;
import org.postern.agent.run.RunIssue;
import org.postern.agent.setup.AgentFile;
import org.postern.agent.setup.SetupIssue;
import org.postern.agent.setup.SetupProblem;
import org.postern.agent.sftp.SftpIssue;
import org.postern.agent.source.file.SourceIssue;
import org.postern.document.IssueKind;

/** The manual page of the agent says what the program says, and its example is read by the program. */
class AgentPageTest {

    private static final Path DOCS = Path.of("..", "..", "docs");

    static Stream<IssueKind> issues() {
        return Stream.of(
                        SetupIssue.values(),
                        RunIssue.values(),
                        SourceIssue.values(),
                        SftpIssue.values(),
                        MailIssue.values())
                .flatMap(Arrays::stream);
    }

    @ParameterizedTest
    @MethodSource("issues")
    void pageWhenAnIssueExistsThenItIsListedWithItsWords(IssueKind issue) throws Exception {
        assertThat(Files.readAllLines(DOCS.resolve("adapters.md"))).contains(row(issue));
    }

    @Test
    void codesWhenComparedThenNoneIsUsedTwice() {
        assertThat(issues().map(IssueKind::code)).doesNotHaveDuplicates();
    }

    @Test
    void exampleWhenReadThenNothingIsWrongWithItAndThePageShowsIt() throws Exception {
        Path example = DOCS.resolve("agent.example.yaml");

        AgentFile<AgentPlan> read = AgentPlan.read(example);

        assertThat(problems(read)).isEmpty();
        assertThat(Files.readString(DOCS.resolve("adapters.md"))).contains(Files.readString(example));
    }

    private static List<String> problems(AgentFile<AgentPlan> read) {
        return read instanceof AgentFile.Bad<AgentPlan> bad
                ? bad.problems().stream().map(SetupProblem::sentence).toList()
                : List.of();
    }

    static String row(IssueKind issue) {
        String text = issue.words().text().replaceAll("\\{[0-9]}", "…");
        String fix = issue.words().fix().replaceAll("\\{[0-9]}", "…");
        return "| " + issue.code() + " | " + text + " | " + fix + " |";
    }
}
