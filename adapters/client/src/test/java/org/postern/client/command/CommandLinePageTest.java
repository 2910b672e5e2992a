// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.postern.client.ClientError;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/**
 * docs/command-line.md says what the program itself says. Run this test with {@code -Dpostern.docs.write=true} to write
 * the page anew after a change.
 */
class CommandLinePageTest {

    private static final Path PAGE = Run.HOME.resolve("docs").resolve("command-line.md");
    private static final String MARK = "## Commands";
    private static final int WIDTH = 110;

    @Test
    void pageWhenProgramIsAskedThenSaysTheSame() throws IOException {
        String page = Files.readString(PAGE);
        String expected = page.substring(0, page.indexOf(MARK)) + generated();
        if (Boolean.getBoolean("postern.docs.write")) {
            Files.writeString(PAGE, expected);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(expected);
    }

    @Test
    void codesWhenListedThenEachOnce() {
        assertThat(Arrays.stream(ClientError.values()).map(ClientError::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("PST-70[0-9]{2}"));
    }

    @Test
    void pageWhenTheScriptEndsWithACodeThenItIsListed() throws IOException {
        String page = Files.readString(PAGE);
        List<String> codes = Pattern.compile("PST-70[0-9]{2}")
                .matcher(Files.readString(Run.HOME.resolve("postern")))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();

        assertThat(codes)
                .contains("PST-7050")
                .allSatisfy(code -> assertThat(page).contains(code));
        assertThat(Arrays.stream(ClientError.values()).map(ClientError::code)).doesNotContainAnyElementsOf(codes);
    }

    private static String generated() {
        List<String> lines = new ArrayList<>(List.of(MARK, ""));
        CommandLine postern = PosternCommand.commandLine();
        postern.getSubcommands().values().forEach(command -> describe(command, lines));
        lines.add("## Codes of the client");
        lines.add("");
        lines.add("| code | says |");
        lines.add("|---|---|");
        Arrays.stream(ClientError.values())
                .map(error -> "| " + error.code() + " | "
                        + error.words().replace("%s", "…").replace("\n", " ") + " |")
                .forEach(lines::add);
        return String.join("\n", lines) + "\n";
    }

    private static void describe(CommandLine command, List<String> lines) {
        if (command.getCommandSpec().usageMessage().hidden()) {
            return;
        }
        command.setUsageHelpWidth(WIDTH);
        lines.add("### " + command.getCommandSpec().qualifiedName());
        lines.add("");
        lines.add("```text");
        lines.add(command.getUsageMessage(Ansi.OFF).stripTrailing());
        lines.add("```");
        lines.add("");
        command.getSubcommands().values().forEach(inner -> describe(inner, lines));
    }
}
