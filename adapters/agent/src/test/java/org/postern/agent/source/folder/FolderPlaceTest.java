// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.agent.MovedClock;
import org.postern.agent.run.AgentLog;
import org.postern.agent.source.file.FileSource;
import org.postern.agent.source.file.Settling;
import org.postern.agent.source.file.Stamps;
import org.postern.agent.source.file.TakenFile;

class FolderPlaceTest {

    private static final Duration STABLE = Duration.ofSeconds(10);

    @TempDir
    private Path inbox;

    private final MovedClock clock = new MovedClock();
    private FolderPlace place;

    @BeforeEach
    void open() throws Exception {
        place = place(Optional.empty());
    }

    @Test
    void takeWhenAFileStillGrowsThenItIsLeftUntilItHasNotChangedForLongEnough() throws Exception {
        Path file = Files.writeString(inbox.resolve("a.csv"), "Name");
        assertThat(taken()).isEmpty();
        clock.forward(STABLE.minusSeconds(1));
        Files.writeString(file, "Name,DOB");
        assertThat(taken()).isEmpty();
        clock.forward(STABLE.minusSeconds(1));
        assertThat(taken()).isEmpty();
        clock.forward(Duration.ofSeconds(1));

        List<TakenFile> taken = taken();

        assertThat(taken).hasSize(1);
        assertThat(taken.get(0).content()).hasContent("Name,DOB");
        assertThat(file).doesNotExist();
        assertThat(taken.get(0)).asString().doesNotContain("a.csv");
    }

    @Test
    void takeWhenAFileGoesAndComesAgainThenItIsSeenAfresh() throws Exception {
        Path file = Files.writeString(inbox.resolve("a.csv"), "Name");
        taken();
        Files.delete(file);
        clock.forward(STABLE);
        taken();
        Files.writeString(file, "Name");

        assertThat(taken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {".hidden.csv", "~$roster.xlsx", "roster.xlsx.partial", "roster.CSV.TMP", "roster.filepart"})
    void takeWhenAProgramKeepsItsOwnFileThereThenItIsPassedOver(String name) throws Exception {
        Files.writeString(inbox.resolve(name), "x");
        taken();
        clock.forward(STABLE);

        assertThat(taken()).isEmpty();
        assertThat(inbox.resolve(name)).exists();
    }

    @Test
    void takeWhenALinkLeadsElsewhereThenItIsNotFollowed(@TempDir Path elsewhere) throws Exception {
        Path secret = Files.writeString(elsewhere.resolve("secret.csv"), "x");
        Files.createSymbolicLink(inbox.resolve("link.csv"), secret);
        taken();
        clock.forward(STABLE);

        assertThat(taken()).isEmpty();
    }

    @Test
    void takeWhenTheSameNameComesAgainThenNeitherTakesTheOthersPlace() throws Exception {
        for (int i = 0; i < 3; i++) {
            Files.writeString(inbox.resolve("a.csv"), "Name" + i);
            taken();
            clock.forward(STABLE);
            for (TakenFile file : taken()) {
                file.done();
            }
        }

        assertThat(inbox.resolve("done").toFile().list()).hasSize(3);
    }

    @Test
    void takeWhenAFileWasInHandAtACrashThenItComesFirst() throws Exception {
        Files.writeString(inbox.resolve("work/20261124T101530123Z-b.csv"), "Name");
        Files.writeString(inbox.resolve("work/leftover"), "not ours");

        assertThat(taken()).extracting(TakenFile::stamp).containsExactly("20261124T101530123Z");
    }

    @Test
    void takeWhenAnExportHasTwoFilesThenBothAreWaitedForAndPutAwayTogether() throws Exception {
        place = place(Optional.of("ssd_person.csv"));
        Files.writeString(inbox.resolve("ssd_missing.csv"), "missing");
        taken();
        clock.forward(STABLE);
        assertThat(taken()).isEmpty();
        Files.writeString(inbox.resolve("ssd_person.csv"), "person");
        taken();
        clock.forward(STABLE);

        List<TakenFile> taken = taken();

        assertThat(taken).hasSize(1);
        assertThat(taken.get(0).persons())
                .get()
                .satisfies(file -> assertThat(file).hasContent("person"));
        taken.get(0).done();
        assertThat(inbox.resolve("done").toFile().list()).hasSize(2);
        assertThat(inbox.resolve("ssd_person.csv")).doesNotExist();
    }

    private List<TakenFile> taken() {
        return place.take().orElseThrow();
    }

    private FolderPlace place(Optional<String> persons) throws Exception {
        FileSource common = new FileSource("office", Optional.empty(), Optional.empty(), STABLE, STABLE, persons);
        FolderPlace.prepare(inbox);
        return new FolderPlace(
                new FolderSource(common, inbox),
                new Settling(STABLE, clock),
                new Stamps(clock),
                new AgentLog(new PrintWriter(new StringWriter()), clock));
    }
}
