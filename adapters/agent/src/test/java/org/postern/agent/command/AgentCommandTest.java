// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.agent.TestWorkbook;
import picocli.CommandLine;

class AgentCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void templatesWhenAskedForThenOneIsWrittenForEachKindOfSheet() {
        assertThat(run("templates", "--out", folder.toString())).isZero();

        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder(
                        "home-roster.xlsx", "placement-movements.xlsx", "interview-log.xlsx", "risk-register.xlsx");
    }

    @Test
    void checkWhenARowFailsThenItSaysSoAndWritesTheCopy() {
        Path file = new TestWorkbook()
                .sheet("Movements")
                .row("Name", "DOB", "Placing LA", "Admission date", "Room")
                .row("Carys Penhallow", "2/4/2012", "Newport", "2/11/2026", "4")
                .row("Harvey Quill", "soon", "Newport", "2/11/2026", "5")
                .save(folder.resolve("movements.xlsx"));

        int status = run("rehearse", "--as", "home-ty-derw", "--to-mend", folder.toString(), file.toString());

        assertThat(status).isEqualTo(1);
        assertThat(out.toString())
                .contains("placement-movements, 2 rows", "headings not known: Room", "would be sent: 1");
        assertThat(folder.resolve("movements-to-mend.xlsx")).exists();
    }

    @Test
    void checkWhenNobodyIsNamedThenItIsWrongUsage() {
        assertThat(run("rehearse", "x.csv")).isEqualTo(2);
        assertThat(err.toString()).contains("PST-7004");
    }

    @Test
    void rehearseWhenTheFileIsNotThereThenItSaysSo() {
        assertThat(run(
                        "rehearse",
                        "--as",
                        "home-ty-derw",
                        folder.resolve("x.csv").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("PST-8100");
    }

    @Test
    void columnsWhenRememberedThenTheNextSheetIsUnderstood() throws Exception {
        Path sender = folder.resolve("home-ty-derw.yaml");
        assertThat(run(
                        "columns",
                        "--as",
                        "home-ty-derw",
                        "--sender",
                        sender.toString(),
                        "Moved in on (Usk wing)=placement.start"))
                .isZero();
        Path file = Files.writeString(
                folder.resolve("a.csv"),
                "Name,DOB,Placing LA,Moved in on (Usk wing)\nCarys Penhallow,2/4/2012,Newport,2/11/2026\n");

        assertThat(run("rehearse", "--sender", sender.toString(), "--json", file.toString()))
                .isZero();
        assertThat(out.toString()).contains("\"sent\":1");
    }

    @Test
    void columnsWhenThePathIsNoneThenItIsWrongUsage() {
        assertThat(run(
                        "columns",
                        "--as",
                        "home-ty-derw",
                        "--sender",
                        folder.resolve("s.yaml").toString(),
                        "Room=child.room"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("PST-8072");
        assertThat(folder.resolve("s.yaml")).doesNotExist();
    }

    private int run(String... arguments) {
        CommandLine agent = AgentCommand.commandLine();
        agent.setOut(new PrintWriter(out, true));
        agent.setErr(new PrintWriter(err, true));
        return agent.execute(arguments);
    }
}
