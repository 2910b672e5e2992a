// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.leak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postern.redaction.narrative.StreetTypes;
import org.postern.redaction.text.English;
import org.postern.redaction.text.ReadText;
import org.postern.redaction.text.Token;

/** One text that is about to leave, made ready to be searched token by token. */
final class Haystack {

    private static final int LONG = 7;

    private final List<Token> tokens;
    private final boolean prose;
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final String run;
    private final boolean[] starts;
    private final boolean[] ends;

    /** @param prose running text, in which a capital at the start of a sentence means nothing */
    Haystack(String text, boolean prose) {
        this.tokens = ReadText.of(text).tokens();
        this.prose = prose;
        StringBuilder all = new StringBuilder();
        tokens.forEach(token -> all.append(StreetTypes.writtenOut(token.lower())));
        this.run = all.toString();
        this.starts = new boolean[run.length() + 1];
        this.ends = new boolean[run.length() + 1];
        int at = 0;
        for (Token token : tokens) {
            String word = StreetTypes.writtenOut(token.lower());
            starts[at] = true;
            at += word.length();
            ends[at] = true;
            if (word.endsWith("s")) {
                // a plural or a possessive without its apostrophe
                ends[at - 1] |= word.length() > 2 && !English.isWord(word);
            }
            remember(word, token.index());
            boolean plural = word.length() > 3 && word.endsWith("s") && !English.isWord(word);
            if (plural) {
                remember(word.substring(0, word.length() - 1), token.index());
            }
        }
    }

    boolean holds(Needle needle) {
        return switch (needle.kind()) {
            case WORD -> places.containsKey(needle.words().get(0));
            case NAME_ONLY ->
                places.getOrDefault(needle.words().get(0), List.of()).stream()
                        .anyMatch(index -> writtenAsName(tokens.get(index)));
            case RUN -> holdsRun(needle.compact());
            case TOKENS -> holdsExactly(needle.words());
        };
    }

    private boolean holdsExactly(List<String> words) {
        return places.getOrDefault(words.get(0), List.of()).stream().anyMatch(index -> matchesAt(index, words));
    }

    private boolean matchesAt(int index, List<String> words) {
        if (index + words.size() > tokens.size()) {
            return false;
        }
        for (int k = 0; k < words.size(); k++) {
            if (!StreetTypes.writtenOut(tokens.get(index + k).lower()).equals(words.get(k))) {
                return false;
            }
        }
        return true;
    }

    /** Spaces, hyphens and joins between the parts do not matter, the ends must be ends of words. */
    private boolean holdsRun(String compact) {
        boolean phone = compact.length() >= LONG && compact.chars().allMatch(Character::isDigit);
        int at = run.indexOf(compact);
        while (at >= 0) {
            if ((phone || starts[at]) && ends[at + compact.length()]) {
                return true;
            }
            at = run.indexOf(compact, at + 1);
        }
        return false;
    }

    private boolean writtenAsName(Token token) {
        if (tokens.size() == 1) {
            return true;
        }
        Token next = token.index() + 1 < tokens.size() ? tokens.get(token.index() + 1) : null;
        boolean street = next != null && StreetTypes.isType(next.lower());
        boolean shouted = token.allCapitals() && next != null && next.allCapitals();
        boolean startOfProse =
                prose && token.sentenceStart() && !(next != null && next.lower().equals("s"));
        return token.capitalised() && !street && !startOfProse && !(prose && shouted);
    }

    private void remember(String word, int index) {
        places.computeIfAbsent(word, any -> new ArrayList<>()).add(index);
    }
}
