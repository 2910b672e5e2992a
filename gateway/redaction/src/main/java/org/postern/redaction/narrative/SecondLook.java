// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import static org.postern.redaction.narrative.FeatureRow.pair;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.postern.redaction.text.Token;

/**
 * What a first look at all words of a text says about one of them: what it thought of the word itself, of its neighbours
 * and of the same word wherever else it stands. Five places that are each a little like a name's are one, and a name in a
 * sure place is a name in all others.
 */
final class SecondLook {

    private static final double[] STEPS = {0.004, 0.015, 0.04, 0.09, 0.18, 0.35, 0.6, 0.85};
    private static final int MOST = 4;

    /** The same word throughout a text. */
    private static final class Word {
        private int times;
        private double no = 1;
        private double most;
        private double second;
        private double placeMost;
    }

    private final int[] words;
    private final SideBySide neighbours;
    private final double[] person;
    private final double[] place;
    private final Map<Integer, Word> byWord = new HashMap<>();
    private final FeatureRow row = new FeatureRow();

    /**
     * @param person how likely the first look thought each part of a name
     */
    SecondLook(Sight sight, double[] person, double[] place) {
        this.words = sight.words();
        this.person = person;
        this.place = place;
        for (int i = 0; i < words.length; i++) {
            Word word = byWord.computeIfAbsent(words[i], key -> new Word());
            word.times++;
            word.no *= 1 - person[i];
            if (person[i] > word.most) {
                word.second = word.most;
                word.most = person[i];
            } else {
                word.second = Math.max(word.second, person[i]);
            }
            word.placeMost = Math.max(word.placeMost, place[i]);
        }
        double[] most =
                Arrays.stream(words).mapToDouble(word -> byWord.get(word).most).toArray();
        this.neighbours = new SideBySide(sight, steps(person), steps(place), steps(most));
    }

    /** Numbers for the words of a text; a plural or an owner counts as the word itself where that stands in the text, too. */
    static int[] words(Reading reading) {
        Map<String, Integer> numbers = new HashMap<>();
        reading.tokens().forEach(token -> numbers.putIfAbsent(token.lower(), numbers.size()));
        int[] words = new int[reading.tokens().size()];
        for (Token token : reading.tokens()) {
            String lower = token.lower();
            Integer stem = lower.length() > 3 && lower.endsWith("s")
                    ? numbers.get(lower.substring(0, lower.length() - 1))
                    : null;
            words[token.index()] = stem == null ? numbers.get(lower) : stem;
        }
        return words;
    }

    /** @param first the features of the first look */
    int[] of(int i, int[] first) {
        Word word = byWord.get(words[i]);
        int times = Math.min(MOST, word.times - 1);
        int own = step(person[i]);
        int ownPlace = step(place[i]);
        int others = times == 0 ? -1 : step(person[i] >= word.most ? word.second : word.most);
        int all = step(1 - word.no);
        int left = near(i - 1);
        int right = near(i + 1);
        row.clear();
        row.add(80, own, 0, 0);
        row.add(81, own, ownPlace, 0);
        row.add(82, own, others, 0);
        row.add(83, others, times, 0);
        row.add(84, all, times, 0);
        row.add(85, all, own, times == 0 ? 0 : 1);
        row.add(86, own, left, 0);
        row.add(87, own, right, 0);
        row.add(88, left, right, own > 3 ? 1 : 0);
        row.add(89, near(i - 2), near(i + 2), own > 3 ? 1 : 0);
        row.add(90, step(word.placeMost), ownPlace, 0);
        row.add(91, pair(left, own), pair(right, others), 0);
        neighbours.addTo(row, i, others, all);
        int[] more = row.toArray();
        int[] both = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, both, first.length, more.length);
        return both;
    }

    private int near(int i) {
        return i < 0 || i >= person.length ? -1 : step(Math.max(person[i], place[i]));
    }

    private static int[] steps(double[] likely) {
        return Arrays.stream(likely).mapToInt(SecondLook::step).toArray();
    }

    private static int step(double likely) {
        int step = 0;
        while (step < STEPS.length && likely >= STEPS[step]) {
            step++;
        }
        return step;
    }
}
