// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.corpus.generated;

import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance, from a seed, so that the same seed makes the same narratives on every machine. */
final class Draw {

    private final Random random;

    Draw(long seed) {
        this.random = new Random(seed);
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T of(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    String of(String... values) {
        return values[random.nextInt(values.length)];
    }

    char letter() {
        return (char) ('A' + random.nextInt(26));
    }

    String letters(int count) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append(letter());
        }
        return letters.toString();
    }

    String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    void shuffle(List<?> values) {
        Collections.shuffle(values, random);
    }
}
