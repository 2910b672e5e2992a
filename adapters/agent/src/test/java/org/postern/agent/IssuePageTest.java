// SPDX-License-Identifier: Apache-2.0
package org.postern.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postern.agent.mapping.Mapping;
import org.postern.agent.mapping.Mappings;

/** The manual page says what the program says. */
class IssuePageTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "adapters-spreadsheet.md");

    @ParameterizedTest
    @EnumSource(AgentIssue.class)
    void pageWhenAnIssueExistsThenItIsListedWithItsWords(AgentIssue issue) throws Exception {
        String text = issue.words().text().replaceAll("\\{[0-9]}", "…");
        String fix = issue.words().fix().replaceAll("\\{[0-9]}", "…");

        assertThat(Files.readAllLines(PAGE)).contains("| " + issue.code() + " | " + text + " | " + fix + " |");
    }

    @Test
    void codesWhenComparedThenNoneIsUsedTwice() {
        assertThat(Arrays.stream(AgentIssue.values()).map(AgentIssue::code)).doesNotHaveDuplicates();
    }

    @Test
    void pageWhenAMappingComesAlongThenItIsNamed() throws Exception {
        assertThat(Files.readString(PAGE))
                .contains(Mappings.bundled().all().stream()
                        .map(Mapping::id)
                        .map(id -> "`" + id + "`")
                        .toList());
    }
}
