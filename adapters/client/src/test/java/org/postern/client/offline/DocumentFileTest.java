// SPDX-License-Identifier: Apache-2.0
package org.postern.client.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.postern.document.DocumentType;

class DocumentFileTest {

    private static final String DOCUMENT =
            "{\"child\":{\"id\":\"not this one\"},\"schema\":\"rhi-summary/1\",\"id\":\"A-1\",\"version\":2}";

    @Test
    void typeWhenSchemaNamesItThenThatOne() {
        assertThat(document(DOCUMENT).type()).contains(DocumentType.RHI_SUMMARY);
    }

    @Test
    void typeWhenNotJsonOrUnknownThenNone() {
        assertThat(document("not json").type()).isEmpty();
        assertThat(document("[]").type()).isEmpty();
        assertThat(document("{\"schema\":\"poem/1\"}").type()).isEmpty();
        assertThat(document("{\"a\":".repeat(10_000)).type()).isEmpty();
    }

    @Test
    void idempotencyKeyWhenSameVersionThenSameWhateverTheLayout() {
        String other = "{ \"version\": 2, \"id\": \"A-1\", \"schema\": \"rhi-summary/1\", \"more\": true }";

        assertThat(key(DOCUMENT)).isEqualTo(key(other)).startsWith("postern-").doesNotContain("A-1");
    }

    @Test
    void idempotencyKeyWhenAgencyTypeIdOrVersionDiffersThenAnother() {
        assertThat(key(DOCUMENT))
                .isNotEqualTo(key(DOCUMENT.replace("\"version\":2", "\"version\":3")))
                .isNotEqualTo(key(DOCUMENT.replace("A-1", "A-12")))
                .isNotEqualTo(document(DOCUMENT).idempotencyKey("la-essex", "rhi-summary"))
                .isNotEqualTo(document(DOCUMENT).idempotencyKey("la-thurrock", "risk-assessment"));
    }

    @Test
    void idempotencyKeyWhenNothingNamesTheDocumentThenByItsContent() {
        assertThat(key("{\"a\":1}")).isEqualTo(key("{\"a\":1}")).isNotEqualTo(key("{\"a\":2}"));
    }

    @Test
    void toStringThenNeverTheDocument() {
        assertThat(document(DOCUMENT).toString()).doesNotContain("A-1");
    }

    private static String key(String text) {
        return document(text).idempotencyKey("la-thurrock", "rhi-summary");
    }

    private static DocumentFile document(String text) {
        return new DocumentFile(Path.of("any.json"), text.getBytes(StandardCharsets.UTF_8));
    }
}
