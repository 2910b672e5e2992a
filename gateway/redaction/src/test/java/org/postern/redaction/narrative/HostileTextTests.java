// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.document.SchemaField.Fact;

/** Texts made to exhaust a recogniser must end soon, redacted or refused, and never pass as they are. */
class HostileTextTests {

    private static final List<KnownFact> CASE = List.of(
            new KnownFact(Fact.CHILD_NAME, "Reece Dalby", "child", false),
            new KnownFact(Fact.PERSON_NAME, "Amy", "friend", true),
            new KnownFact(Fact.PLACE_NAME, "4 Tanyard Lane", "home", false));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a ",
                "a",
                "1 ",
                "1",
                "one ",
                "a.",
                "a_",
                "a@",
                "a-",
                "'",
                "@",
                "A ",
                "A",
                "\"",
                "a called a called ",
                "Ab-",
                "Amy Reece ",
                "plate ",
                "number ",
                "4 Tanyard ",
                "1 a road ",
                "0",
                "O7 ",
                "1/1/",
                "http://",
                "\u0301",
                "\u200B",
                "(",
                "\n",
                "flat 1 ",
                "x at y dot ",
                "Zac Qy ",
                "he is 1"
            })
    void redactWhenOnePieceIsRepeatedToTheLimitThenItEndsSoon(String piece) {
        String text = piece.repeat(90_000 / piece.length()) + " Reece";

        Redacted redacted = assertTimeout(
                Duration.ofSeconds(30), () -> new NarrativeRedactor().redact(text, CASE, Options.standard()));

        assertThat(redacted.text()).doesNotContain("Reece");
    }
}
