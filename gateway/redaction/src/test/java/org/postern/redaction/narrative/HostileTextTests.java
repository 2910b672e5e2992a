// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.document.SchemaField.Fact;
import org.postern.redaction.text.ReadText;

/** Texts made to exhaust a recogniser must end soon, redacted or refused, and never pass as they are. */
class HostileTextTests {

    private static final int AT_ONCE = 20;
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

    /** Characters that are read as several: fractions, ligatures, signs in circles, letters of other scripts. */
    @Test
    void redactWhenOneCharacterIsReadAsManyThenTheTextIsRedactedAsAnyOther() {
        NarrativeRedactor redactor = new NarrativeRedactor();
        List<String> signs = IntStream.rangeClosed(0x80, 0x1FBFF)
                .filter(Character::isDefined)
                .mapToObj(Character::toString)
                .filter(sign -> ReadText.of(sign).plain().length() > 1)
                .toList();

        for (int from = 0; from < signs.size(); from += AT_ONCE) {
            List<String> some = signs.subList(from, Math.min(signs.size(), from + AT_ONCE));
            String text = some.stream().map(HostileTextTests::around).collect(Collectors.joining("\n"));
            assertThat(redactor.redact(text, CASE, Options.everything()).refusal())
                    .as("from character " + from)
                    .isEmpty();
        }
    }

    private static String around(String sign) {
        return "he is 14" + sign + " (wrote the " + sign + " himself), at no " + sign + sign + " with Kayla" + sign
                + "Reece, 0" + sign + "7";
    }
}
