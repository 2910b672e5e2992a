// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.protocol.TestProtocols.compiled;
import static org.postern.protocol.TestProtocols.rule;
import static org.postern.protocol.TestProtocols.with;

import org.junit.jupiter.api.Test;
import org.postern.document.DocumentType;
import org.postern.protocol.TestFields;
import org.postern.protocol.check.Coverage.Cell;
import org.postern.protocol.compile.CompiledProtocol;

class CoverageTest {

    private static final CompiledProtocol PROTOCOL = compiled(with(
            rule("A", "['places[].**']", "share"), rule("B", "['places[].name']", "withhold", "when: child.age < 16")));

    @Test
    void cellsWhenAskedThenEveryFieldIsThereForEveryRecipient() {
        assertThat(Coverage.cells(PROTOCOL, DocumentType.RHI_SUMMARY))
                .hasSize(new TestFields().fields(DocumentType.RHI_SUMMARY).size() * 2);
    }

    @Test
    void cellsWhenRulesSpeakThenTheyAreNamedAndConditionsMarked() {
        assertThat(cell("places[].name", "force").rules()).containsExactly("A", "B?");
        assertThat(cell("issued", "force").rules()).containsExactly("envelope-frame");
    }

    @Test
    void cellsWhenNoRuleSpeaksThenWithheldByDefault() {
        assertThat(cell("account", "force").byDefault()).isTrue();
        assertThat(cell("places[].name", "authority").byDefault()).isTrue();
        assertThat(cell("places[].name", "force").byDefault()).isFalse();
    }

    @Test
    void tableWhenRecipientDoesNotTakeTheTypeThenNotSent() {
        String csv = Coverage.table(PROTOCOL, DocumentType.RISK_ASSESSMENT).toCsv();

        assertThat(csv).startsWith("field,category,force,authority\r\n");
        assertThat(csv).contains("account,narrative,withheld by default,not sent\r\n");
    }

    private static Cell cell(String path, String recipient) {
        return Coverage.cells(PROTOCOL, DocumentType.RHI_SUMMARY).stream()
                .filter(cell -> cell.path().equals(path) && cell.recipient().equals(recipient))
                .findFirst()
                .orElseThrow();
    }
}
