// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.agent.TestGateway;
import org.postern.agent.TestImport;
import org.postern.agent.TestSenders;

class MissingInRowTest {

    @TempDir
    private Path folder;

    @Test
    void runWhenADischargeHasNoReasonThenTheHeadingIsNamedAndNotTheProperty() throws Exception {
        Path file = Files.writeString(
                folder.resolve("a.csv"),
                "Name,DOB,Placing LA,Date in,Date out\nCarys Penhallow,2/4/2012,Newport,2/11/2026,20/11/2026\n");
        TestImport home = new TestImport(folder, TestSenders.home());

        home.run(file, new TestGateway());

        assertThat(home.mend(1)).contains("\"Reason for leaving\" is missing. Fill the cell. (PST-8033)");
    }
}
