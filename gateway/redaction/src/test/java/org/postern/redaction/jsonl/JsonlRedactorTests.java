// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.jsonl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.postern.redaction.narrative.NarrativeRedactor;
import org.postern.redaction.narrative.Options;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class JsonlRedactorTests {

    private final JsonlRedactor redactor = new JsonlRedactor(new NarrativeRedactor(), Options.standard());

    @Test
    void redactLineWhenFactsAreGivenThenOffsetsCountCodePoints() {
        ObjectNode answer = redactor.redactLine("""
                        {"id": "n1", "text": "😀 Reece at 4 Tanyard Lane", "known": {"child": {"name": "Reece Dalby"},
                         "associates": ["Kyle"], "addresses": ["4 Tanyard Lane, Leigh, WN7 1AB"]}}
                        """).orElseThrow();

        assertThat(answer.path("id").stringValue()).isEqualTo("n1");
        assertThat(answer.path("redacted").stringValue()).isEqualTo("😀 [the child] at [Place 1]");
        JsonNode first = answer.path("spans").get(0);
        assertThat(first.path("start").intValue()).isEqualTo(2);
        assertThat(first.path("end").intValue()).isEqualTo(7);
        assertThat(first.path("label").stringValue()).isEqualTo("PERSON_CHILD");
    }

    @Test
    void redactWhenALineIsNoJsonThenItIsNamedAndTheOthersGoOn() throws IOException {
        StringWriter out = new StringWriter();
        String in = "{\"id\": 1, \"text\": \"a\"}\n\nnot json\n[]\n{\"id\": 2, \"text\": \"b\"}\n";

        JsonlRedactor.Outcome outcome = redactor.redact(new BufferedReader(new StringReader(in)), out);

        assertThat(outcome.redacted()).isEqualTo(2);
        assertThat(outcome.unreadable()).containsExactly(3, 4);
        assertThat(out.toString().lines()).hasSize(2);
    }
}
