// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postern.protocol.ProtocolCode;
import org.postern.protocol.ProtocolIssue;

class CaseFilesTest {

    private static final String CASE = """
            case: an example
            document: documents/one.json
            type: rhi-summary
            sender: la-marsh
            now: 2026-06-01T10:00:00Z
            expect: {issues: [PST-1101]}
            """;

    @Test
    void loadWhenCasesHaveTheirDocumentsThenAreReadyInOrder() {
        CaseFolder.Loaded loaded = CaseFiles.load(
                "p", Map.of("b.yaml", bytes(CASE), "a.yaml", bytes(CASE)), Map.of("one.json", bytes("{}")));

        assertThat(loaded.issues()).isEmpty();
        assertThat(loaded.cases())
                .extracting(ready -> ready.example().file())
                .containsExactly("cases/a.yaml", "cases/b.yaml");
    }

    @Test
    void loadWhenDocumentIsMissingOrElsewhereThenSaysSo() {
        String elsewhere = CASE.replace("documents/one.json", "../documents/one.json");

        CaseFolder.Loaded loaded = CaseFiles.load(
                "p",
                Map.of("a.yaml", bytes(CASE), "b.yaml", bytes(elsewhere), "c.yaml", bytes("case: [")),
                Map.of("two.json", bytes("{}")));

        assertThat(loaded.cases()).isEmpty();
        assertThat(loaded.issues())
                .extracting(ProtocolIssue::code)
                .containsExactly(
                        ProtocolCode.BAD_CASE, ProtocolCode.BAD_CASE, ProtocolCode.UNREADABLE, ProtocolCode.NO_CASE);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
