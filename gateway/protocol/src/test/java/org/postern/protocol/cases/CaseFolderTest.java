// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.protocol.ProtocolCode;
import org.postern.protocol.ProtocolIssue;

class CaseFolderTest {

    private static final String CASE = """
            case: something
            document: documents/x.json
            type: rhi-summary
            sender: la-marsh
            now: 2026-06-01T10:00:00Z
            expect: {refused: PST-1401}
            """;

    @TempDir
    private Path temporary;

    private Path root;
    private Path cases;

    @BeforeEach
    void makeFolders() throws IOException {
        root = temporary.resolve("protocols");
        cases = Files.createDirectories(root.resolve("marsh-fen/cases/documents"))
                .getParent();
        Files.writeString(cases.resolve("documents/x.json"), "{}");
    }

    @Test
    void loadWhenDocumentIsThereThenTheCaseIsReady() throws IOException {
        Files.writeString(cases.resolve("one.yaml"), CASE);

        CaseFolder.Loaded loaded = CaseFolder.load(root, "marsh-fen");

        assertThat(loaded.issues()).isEmpty();
        assertThat(loaded.cases()).singleElement().satisfies(ready -> {
            assertThat(ready.example().file()).isEqualTo("marsh-fen/cases/one.yaml");
            assertThat(ready.document()).hasSize(2);
        });
    }

    @Test
    void loadWhenDocumentLiesOutsideThenRefused() throws IOException {
        Files.writeString(root.resolveSibling("outside.json"), "{}");
        Files.writeString(cases.resolve("one.yaml"), CASE.replace("documents/x.json", "../../../outside.json"));

        assertThat(CaseFolder.load(root, "marsh-fen").issues())
                .extracting(ProtocolIssue::code)
                .contains(ProtocolCode.BAD_CASE);
    }

    @Test
    void loadWhenExpectationIsMisspeltThenRefusedWithItsLine() throws IOException {
        Files.writeString(cases.resolve("one.yaml"), CASE.replace("refused:", "refuse:"));

        assertThat(CaseFolder.load(root, "marsh-fen").issues())
                .filteredOn(ProtocolIssue::refuses)
                .isNotEmpty()
                .allMatch(issue -> issue.line() == 6);
    }

    @Test
    void loadWhenThereIsNoCaseThenWarned() throws IOException {
        assertThat(CaseFolder.load(root, "marsh-fen").issues())
                .extracting(ProtocolIssue::code)
                .containsExactly(ProtocolCode.NO_CASE);
        assertThat(CaseFolder.load(root, "unknown").issues())
                .extracting(ProtocolIssue::code)
                .containsExactly(ProtocolCode.NO_CASE);
    }
}
