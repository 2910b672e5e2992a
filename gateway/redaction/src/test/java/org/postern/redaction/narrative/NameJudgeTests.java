// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.document.SchemaField.Fact;

/** What the name model adds to the rules and takes from them. */
class NameJudgeTests {

    private final NarrativeRedactor redactor = new NarrativeRedactor();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "i was with pebble last night and pebble said dont tell nobody",
                "then badger come in n told me to get in his car",
            })
    void redactWhenAnEverydayWordStandsAsANameThenItIsHiddenOrShownToSomebody(String text) {
        Redacted redacted = redactor.redact(text, List.of(), Options.standard());

        int name = Math.max(text.indexOf("pebble"), text.indexOf("badger"));
        boolean hidden = redacted.spans().stream().anyMatch(span -> span.start() <= name && name < span.end());
        boolean shown = redacted.review().stream().anyMatch(item -> item.start() <= name && name < item.end());
        assertThat(hidden || shown).isTrue();
    }

    @Test
    void redactWhenTheSameWordsAreThingsThenTheyStay() {
        String text = "She picked up a pebble from the beach and saw a badger in the garden behind the house.";

        assertThat(redactor.redact(text, List.of(), Options.standard()).text()).isEqualTo(text);
    }

    @Test
    void redactWhenAWordIsRightlyShownThenTheModelDoesNotHideIt() {
        String text = "i was with pebble last night and pebble said dont tell nobody";
        List<KnownFact> shown = List.of(new KnownFact(Fact.PERSON_NAME, "pebble", "mark/pebble", true));

        assertThat(redactor.redact(text, shown, Options.standard()).text()).contains("with pebble last");
    }

    @Test
    void redactWhenCautiousThenAtLeastAsMuchIsHiddenAndShown() {
        String text = "me n rook went to the arcade then slate rang and we got the bus home with biscuit";

        Redacted usual = redactor.redact(text, List.of(), Options.standard());
        Redacted cautious = redactor.redact(text, List.of(), Options.standard().withCaution(Caution.CAUTIOUS));

        assertThat(cautious.spans().size() + cautious.review().size())
                .isGreaterThanOrEqualTo(usual.spans().size() + usual.review().size());
        assertThat(cautious.spans()).hasSizeGreaterThanOrEqualTo(usual.spans().size());
    }

    @Test
    void cautionWhenMoreIsShownThanHiddenThenItIsRefused() {
        assertThatThrownBy(() -> new Caution(0.2, 0.3, 9)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Caution(0, 0, 9)).isInstanceOf(IllegalArgumentException.class);
    }
}
