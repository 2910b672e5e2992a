// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.postern.redaction.text.English;
import org.postern.redaction.text.Token;

/**
 * Doubtful words that stand side by side, shown to a reviewer as one: "Arlington House, fourteen" is one question, not
 * three.
 */
record Stretch(Token first, Token last) {

    /** Words in one stretch at most: a whole line that is marked points at nothing. */
    private static final int LONGEST = 7;

    /** How many words are tried, for each stretch, that may fit in beside others. */
    private static final int MORE = 6;

    private static final int WIDEST_GAP = 3;

    /**
     * As many of the words as fit into so many stretches.
     *
     * @param words  the likeliest first
     * @param hidden tokens that no stretch may reach over
     * @return in the order of the text
     */
    static List<Stretch> likeliest(Reading reading, List<Token> words, boolean[] hidden, int most) {
        int taken = Math.min(most, words.size());
        List<Token> chosen = new ArrayList<>(words.subList(0, taken));
        List<Stretch> stretches = join(reading, chosen, hidden);
        for (Token word : words.subList(taken, Math.min(words.size(), taken + MORE * most))) {
            chosen.add(word);
            List<Stretch> longer = join(reading, chosen, hidden);
            if (longer.size() > most) {
                chosen.remove(chosen.size() - 1);
            } else {
                stretches = longer;
            }
        }
        return stretches;
    }

    private static List<Stretch> join(Reading reading, List<Token> words, boolean[] hidden) {
        List<Stretch> stretches = new ArrayList<>();
        for (Token word :
                words.stream().sorted(Comparator.comparingInt(Token::index)).toList()) {
            int end = stretches.size() - 1;
            if (end >= 0 && stretches.get(end).reaches(reading, word, hidden)) {
                stretches.set(end, new Stretch(stretches.get(end).first(), word));
            } else {
                stretches.add(new Stretch(word, word));
            }
        }
        return stretches;
    }

    /** The next word, or the one behind a word of grammar: "bottle of Gale". */
    private boolean reaches(Reading reading, Token word, boolean[] hidden) {
        if (word.index() - first.index() >= LONGEST) {
            return false;
        }
        if (word.index() == last.index() + 1) {
            return isClose(reading, last, word);
        }
        Token between = reading.near(last, 1);
        return word.index() == last.index() + 2
                && !hidden[between.index()]
                && English.isFunctionWord(between.lower())
                && isClose(reading, last, between)
                && isClose(reading, between, word);
    }

    private static boolean isClose(Reading reading, Token left, Token right) {
        String gap = reading.text().between(left, right);
        return gap.length() <= WIDEST_GAP && gap.indexOf('\n') < 0 && gap.indexOf('.') < 0;
    }
}
