// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordSetTests {

    @Test
    void containsWhenComparedWithAnotherSetThenBothSayTheSame() {
        Random random = new Random(4);
        Set<String> words = new HashSet<>();
        for (int i = 0; i < 5000; i++) {
            words.add(word(random));
        }
        WordSet set = new WordSet(words);

        for (int i = 0; i < 20_000; i++) {
            String word = word(random);
            assertThat(set.contains(word)).as(word).isEqualTo(words.contains(word));
        }
        assertThat(set).hasSameSizeAs(words).containsAll(words);
    }

    @Test
    void containsWhenTwoWordsHashAlikeThenTheyAreToldApart() {
        WordSet set = new WordSet(List.of("Aa", "b", "Aa"));

        assertThat(set).hasSize(2).contains("Aa").doesNotContain("BB", "", "a");
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            word.append((char) ('a' + random.nextInt(12)));
        }
        return word.toString();
    }
}
