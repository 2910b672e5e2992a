// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.document.DocumentType;
import org.postern.protocol.Announce;
import org.postern.protocol.SharingProtocol.Rule;
import org.postern.protocol.ShippedProtocols;
import org.postern.protocol.Treatment;

class ConditionWordsTest {

    private static final ConditionWords WORDS = new ConditionWords(ShippedProtocols.REGISTRY::find);

    private static Rule rule(String each, String when) {
        return new Rule(
                "X-1",
                "A rule.",
                Set.of(DocumentType.RHI_SUMMARY),
                List.of("force"),
                List.of("summary"),
                Optional.ofNullable(each),
                Optional.ofNullable(when),
                new Treatment.Share(),
                Announce.CATEGORY,
                Optional.empty(),
                1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            places | item.wish == 'do-not-share' | the child asked that this is not shared
                   | child.age < 14 | the child is younger than 14
                   | relations['responsible-authority'] == 'la-wigan' | the authority responsible for the child is Wigan Metropolitan Borough Council
                   | child.age > 11 | the child's age is more than 11
                   | has(document.summary) | the summary is given
            places | item.type in ['railway-station', 'public-transport'] | kind of place of the place is one of
                   | document.sharing.childView == 'agrees' && !has(document.childsWords) | it is not so that (the child's own words is given)
                   | document.places.exists(p, p.wish == 'share') | for at least one of the places, (the child's wish of the place is 'share')
            """)
    void ofWhenConditionIsReadThenASentenceSaysIt(String each, String when, String words) {
        assertThat(WORDS.of(rule(each, when)).orElseThrow()).contains(words);
    }

    @Test
    void ofWhenShippedConditionsAreReadThenNoneIsLeftAsCode() {
        ShippedProtocols.FILES
                .values()
                .forEach(file -> ShippedProtocols.compiled(file)
                        .protocol()
                        .rules()
                        .forEach(rule -> WORDS.of(rule)
                                .ifPresent(words -> assertThat(words)
                                        .as(rule.id())
                                        .doesNotContain("==", "&&", "||", "item.", "document.", "relations[", "_"))));
    }

    @Test
    void ofWhenThereIsNoConditionThenNothingIsSaid() {
        assertThat(WORDS.of(rule(null, null))).isEmpty();
    }
}
