// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postern.redaction.text.Token;

class StretchTests {

    private static Reading reading(String text) {
        return Reading.of(text, Known.of(List.of(), Set.of()), Options.standard());
    }

    /** Of the words with these numbers, the likeliest first. */
    private static List<String> shown(String text, int most, List<Integer> hidden, Integer... likeliest) {
        Reading reading = reading(text);
        boolean[] closed = new boolean[reading.tokens().size()];
        hidden.forEach(i -> closed[i] = true);
        List<Token> words =
                List.of(likeliest).stream().map(reading.tokens()::get).toList();
        return Stretch.likeliest(reading, words, closed, most).stream()
                .map(stretch ->
                        text.substring(stretch.first().start(), stretch.last().end()))
                .toList();
    }

    @Test
    void likeliestWhenDoubtfulWordsAreNeighboursThenTheyAreOne() {
        assertThat(shown("lives above brindle court, door nine b", 5, List.of(), 6, 2, 3, 5))
                .containsExactly("brindle court", "nine b");
    }

    @Test
    void likeliestWhenAWordOfGrammarStandsBetweenThenTheyAreOne() {
        assertThat(shown("saw gale of hull there", 5, List.of(), 1, 3)).containsExactly("gale of hull");
        assertThat(shown("saw gale of hull there", 5, List.of(2), 1, 3)).containsExactly("gale", "hull");
        assertThat(shown("saw gale swim hull there", 5, List.of(), 1, 3)).containsExactly("gale", "hull");
    }

    @Test
    void likeliestWhenALineOrSentenceEndsBetweenThenTheyAreTwo() {
        assertThat(shown("met gale\nhull came", 5, List.of(), 1, 2)).containsExactly("gale", "hull");
        assertThat(shown("met gale. hull came", 5, List.of(), 1, 2)).containsExactly("gale", "hull");
    }

    @Test
    void likeliestWhenThereAreTooManyThenTheLikeliestAreShownAndNeighboursAreFree() {
        assertThat(shown("gale hull saw brindle n keld went corrie", 2, List.of(), 0, 3, 1, 7))
                .containsExactly("gale hull", "brindle");
        assertThat(shown("gale hull", 0, List.of(), 0, 1)).isEmpty();
    }

    @Test
    void likeliestWhenAWholeLineIsDoubtfulThenItIsNoSingleStretch() {
        assertThat(shown("aa bb cc dd ee ff gg hh", 9, List.of(), 0, 1, 2, 3, 4, 5, 6, 7))
                .containsExactly("aa bb cc dd ee ff gg", "hh");
    }
}
