// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The manual page says what the program says. */
class DeliverIssuePageTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "adapters-out.md");

    @ParameterizedTest
    @EnumSource(DeliverIssue.class)
    void pageWhenAnIssueExistsThenItIsListedWithItsWords(DeliverIssue issue) throws Exception {
        String text = issue.words().text().replaceAll("\\{[0-9]}", "…");
        String fix = issue.words().fix().replaceAll("\\{[0-9]}", "…");

        assertThat(Files.readAllLines(PAGE)).contains("| " + issue.code() + " | " + text + " | " + fix + " |");
    }

    @Test
    void codesWhenComparedThenNoneIsUsedTwice() {
        assertThat(Arrays.stream(DeliverIssue.values()).map(DeliverIssue::code)).doesNotHaveDuplicates();
    }
}
