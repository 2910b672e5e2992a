// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.agent.TestGateway;
import org.postern.agent.TestImport;
import org.postern.agent.TestSenders;
import org.postern.document.Issue;

class ResumeTest {

    @TempDir
    private Path folder;

    @Test
    void runWhenGatewayGoesAwayThenTheNextRunSendsTheRestAndNothingTwice() throws Exception {
        TestGateway gateway = new TestGateway().dropAfter(73);
        Path file = admissions(200);

        ImportReport first = home().run(file, gateway);
        ImportReport second = home().run(file, gateway.dropAfter(Integer.MAX_VALUE));

        assertThat(first.waiting()).isPresent();
        assertThat(first.complete()).isFalse();
        assertThat(second.complete()).isTrue();
        assertThat(gateway.documents())
                .hasSize(200)
                .allMatch(document -> document.at("/version").asInt() == 1);
    }

    @Test
    void runWhenKilledBetweenHandingOverAndRememberingThenTheSameBytesAreHandedOverAgain() throws Exception {
        Path file = admissions(30);
        TestGateway gateway = new TestGateway();
        int[] handed = {0};
        DocumentSink dying = document -> {
            Handed answer = handed[0] < 17 ? gateway.hand(document) : null;
            if (++handed[0] >= 17) {
                throw new Killed();
            }
            return answer;
        };

        try {
            home().run(file, dying);
        } catch (Killed expected) {
            assertThat(gateway.documents()).hasSize(17);
        }
        ImportReport second = home().run(file, gateway);

        assertThat(second.complete()).isTrue();
        assertThat(second.failedRows()).isZero();
        assertThat(gateway.documents()).hasSize(30);
    }

    /** Stands for the end of the process. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void runWhenTheLastLineOfTheMemoryIsCutOffThenNothingIsSentTwice() throws Exception {
        Path file = admissions(20);
        TestGateway gateway = new TestGateway();
        home().run(file, gateway);
        Path journal = folder.resolve("state/told.journal");
        byte[] whole = Files.readAllBytes(journal);
        Random random = new Random(50);
        for (int i = 0; i < 10; i++) {
            Files.write(journal, java.util.Arrays.copyOf(whole, whole.length - 1 - random.nextInt(whole.length / 2)));
            assertThat(home().run(file, gateway).failedRows()).isZero();
            assertThat(gateway.documents()).hasSize(20);
        }
    }

    @Test
    void runWhenGatewayRefusesThenTheRowIsInTheErrorCopyAndTheVersionIsFree() throws Exception {
        TestImport home = home();
        Path file = admissions(1);

        home.run(
                file,
                new TestGateway().refuse(Issue.error("PST-1401", "/placingAuthority", "No such thing.", "Mend it.")));

        assertThat(TestImport.texts(home.errorCopy().get(0))).contains("What to mend: Placing LA");
        assertThat(home.mend(1)).contains("No such thing. Mend it. (PST-1401)");
        TestGateway later = new TestGateway();
        home.run(file, later);
        assertThat(later.last().at("/version").asInt()).isEqualTo(1);
    }

    @Test
    void memoryWhenReadByOthersThenItHoldsNoNames() throws Exception {
        home().run(admissions(3), new TestGateway());

        for (Path file : files(folder.resolve("state"))) {
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .doesNotContain("Penhallow", "2012", "newport");
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private Path admissions(int count) throws IOException {
        StringBuilder text = new StringBuilder("Name,DOB,Placing LA,Admission date\n");
        for (int i = 0; i < count; i++) {
            text.append("Carys Penhallow").append((char) ('a' + i % 26)).append((char) ('a' + i / 26));
            text.append(",2/4/2012,Newport,2/11/2026\n");
        }
        return Files.writeString(folder.resolve("admissions.csv"), text);
    }

    private TestImport home() {
        return new TestImport(folder, TestSenders.home());
    }
}
