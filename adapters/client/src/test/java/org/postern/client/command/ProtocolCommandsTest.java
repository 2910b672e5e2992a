// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about protocols, on the shipped configuration and on a small protocol that goes wrong. */
class ProtocolCommandsTest {

    private static final Path SHIPPED = Run.HOME.resolve("config");
    private static final Path ORIGINAL = Path.of("src/test/resources/protocols/test-partnership");

    @TempDir
    private Path folder;

    private Path protocol;
    private Path example;

    @BeforeEach
    void copy() throws IOException {
        Path own = folder.resolve("test-partnership");
        Files.createDirectories(own.resolve("cases/documents"));
        protocol = Files.copy(ORIGINAL.resolve("protocol.yaml"), own.resolve("protocol.yaml"));
        String name = "cases/an-age-for-the-police.yaml";
        example = Files.copy(ORIGINAL.resolve(name), own.resolve(name));
        Files.copy(
                Run.example("rhi-summary/valid/declined-because-of-strangers.json"),
                own.resolve("cases/documents/declined.json"));
    }

    @Test
    void checkWhenShippedConfigurationThenZero() {
        Run run = Run.of("protocol", "check", SHIPPED);

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("0 errors");
    }

    @Test
    void checkWhenARecipientIsMisspeltThenOneWithLineAndSuggestion() throws IOException {
        replace(protocol, "to: [force]", "to: [forse]");

        Run run = Run.of("protocol", "check", "--json", folder);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.json()).anySatisfy(issue -> {
            assertThat(issue.path("code").asString()).isEqualTo("PST-2012");
            assertThat(issue.path("line").asInt()).isPositive();
            assertThat(issue.path("fix").asString()).contains("force");
        });
    }

    @Test
    void checkWhenTheFolderOfOneProtocolOrItsFileThenThatOne() throws IOException {
        replace(protocol, "to: [force]", "to: [forse]");

        Run byFolder = Run.of("protocol", "check", folder.resolve("test-partnership"));
        Run byFile = Run.of("protocol", "check", protocol);

        assertThat(byFolder.exit()).isEqualTo(1);
        assertThat(byFolder.out()).contains("test-partnership/protocol.yaml", "PST-2012");
        assertThat(byFile.out()).isEqualTo(byFolder.out());
    }

    @Test
    void checkOrTestWhenNoProtocolIsThereThenWrongUsage() {
        for (String command : new String[] {"check", "test"}) {
            Run run = Run.of("protocol", command, folder.resolve("test-partnership/cases"));

            assertThat(run.exit()).as(command).isEqualTo(2);
            assertThat(run.err()).as(command).contains("PST-7027");
        }
    }

    @Test
    void testWhenTheFolderOfOneProtocolThenItsCases() {
        assertThat(Run.of("protocol", "test", folder.resolve("test-partnership"))
                        .out())
                .contains("1 passed, 0 failed");
    }

    @Test
    void checkWhenTheAgreementWillHaveEndedThenItIsSaid() {
        assertThat(Run.of("protocol", "check", "--on", "2033-01-01", folder).out())
                .contains("PST-2033");
    }

    @Test
    void testWhenCasesHoldThenZero() {
        Run run = Run.of("protocol", "test", folder);

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("ok    test-partnership", "1 passed, 0 failed");
    }

    @Test
    void testWhenACaseExpectsSomethingElseThenOneAndTheDifference() throws IOException {
        replace(example, "withhold: [responsibleAuthority]", "withhold: [child.name.family]");

        Run run = Run.of("protocol", "test", "--json", folder);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.json())
                .filteredOn(result -> result.has("case"))
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.path("passed").asBoolean(true)).isFalse();
                    assertThat(result.path("differences").get(0).asString()).contains("child.name.family");
                });
        assertThat(run.json())
                .anySatisfy(result -> assertThat(
                                result.path("rulesNotShown").path(0).asString(""))
                        .isEqualTo("TEST-2"));
    }

    @Test
    void testWhenACaseCannotBeReadThenOne() throws IOException {
        replace(example, "expect:", "expects:");

        assertThat(Run.of("protocol", "test", folder).exit()).isEqualTo(1);
    }

    @Test
    void diffWhenNothingChangesThenSaidSo() {
        assertThat(Run.of("protocol", "diff", ORIGINAL, protocol).out()).contains("Nothing changes.");
    }

    @Test
    void diffWhenARuleGoesThenWhoSeesLess() throws IOException {
        String text = Files.readString(protocol);
        int second = text.indexOf("  - id: TEST-2");
        Files.writeString(protocol, text.substring(0, second) + text.substring(text.indexOf("  - id: TEST-3")));

        Run run = Run.of("protocol", "diff", "--json", ORIGINAL, protocol);

        assertThat(run.exit()).isZero();
        assertThat(run.json()).singleElement().satisfies(change -> {
            assertThat(change.path("fields").get(0).asString()).isEqualTo("child.phones[]");
            assertThat(change.path("effect").asString()).isEqualTo("less is shared");
        });
    }

    @Test
    void renderWhenAProtocolIsNamedThenAgreementInPlainWords() {
        Run run = Run.of("protocol", "render", protocol);

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("# A test partnership", "## 2. Parties", "| Essex Police | controller |")
                .contains("| TEST-3 | Of the date of birth the police need the age only. |")
                .contains("| In force from | 1 February 2026 |");
    }

    @Test
    void renderWhenAClockAndUnitsAreNamedThenWordsAndNoIds() {
        Run run = Run.of("protocol", "render", SHIPPED.resolve("protocols/gwent"));

        assertThat(run.out())
                .contains("within 1 hour;", "children's home, in the area of", "return home interview summary")
                .doesNotContain("60 minutes", "1 hours", "(hub)", "rhi-summary,", "joint-controller");
    }

    @Test
    void renderWhenAPdfIsAskedForThenItIsWrittenToTheFileAndNowhereElse() throws IOException {
        Path pdf = folder.resolve("agreement.pdf");

        assertThat(Run.of("protocol", "render", "--format", "pdf", protocol).exit())
                .isEqualTo(2);
        Run run = Run.of("protocol", "render", "--format", "pdf", "--out", pdf, protocol);

        assertThat(run.exit()).isZero();
        assertThat(Files.readAllBytes(pdf)).startsWith("%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(run.err()).contains("SHA-256");
    }

    @Test
    void renderWhenHtmlIsAskedForThenOnePageThatStandsAlone() {
        Run run = Run.of("protocol", "render", "--format", "html", protocol);

        assertThat(run.out())
                .startsWith("<!DOCTYPE html>")
                .contains("</html>")
                .doesNotContain("<script", "<link", "src=");
    }

    @Test
    void coverageWhenForASpreadsheetThenCommaSeparated() {
        Run run = Run.of("protocol", "coverage", "--csv", "--type", "rhi-summary", protocol);

        assertThat(run.out().lines())
                .contains("field,category,force", "child.dateOfBirth,identity,TEST-3")
                .anySatisfy(line -> assertThat(line).endsWith("withheld by default"));
    }

    @Test
    void renderWhenThereIsNoSuchProtocolThenTwo() {
        assertThat(Run.of("protocol", "render", "nowhere").exit()).isEqualTo(2);
    }

    private static void replace(Path file, String before, String after) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(before);
        Files.writeString(file, text.replace(before, after));
    }
}
