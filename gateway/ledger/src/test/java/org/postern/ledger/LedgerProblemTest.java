// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LedgerProblemTest {

    @ParameterizedTest
    @EnumSource
    void codeWhenReportedThenIsExplainedInTheDocs(LedgerProblem problem) throws IOException {
        assertThat(Files.readString(Path.of("..", "..", "docs", "ledger.md"))).contains("| " + problem.code() + " |");
    }
}
