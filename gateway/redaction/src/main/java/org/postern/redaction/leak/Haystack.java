// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.leak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.postern.document.TypingDistance;
import org.postern.redaction.narrative.PlaceWords;
import org.postern.redaction.narrative.StreetTypes;
import org.postern.redaction.text.English;
import org.postern.redaction.text.ReadText;
import org.postern.redaction.text.Token;

/** One text that is about to leave, made ready to be searched token by token. */
final class Haystack {

    private static final int LONG = 7;
    private static final int ONE_SLIP = 5;
    private static final int TWO_SLIPS = 8;

    private final String text;
    private final Predicate<String> shownName;
    private final List<Token> tokens;
    private final boolean prose;
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final String run;
    private final boolean[] starts;
    private final boolean[] ends;

    /**
     * @param prose     running text, in which a capital at the start of a sentence means nothing
     * @param shownName names in lower case that the recipient is rightly shown
     */
    Haystack(String original, boolean prose, Predicate<String> shownName) {
        ReadText read = ReadText.of(original);
        this.text = read.plain();
        this.shownName = shownName;
        this.tokens = read.tokens();
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
            case NAME ->
                places.containsKey(needle.words().get(0))
                        || holdsSlip(needle.words().get(0));
            case PLACE ->
                places.getOrDefault(needle.words().get(0), List.of()).stream()
                        .anyMatch(index -> !isAgency(tokens.get(index)));
            case PLACE_NAME ->
                places.getOrDefault(needle.words().get(0), List.of()).stream()
                        .map(tokens::get)
                        .anyMatch(token -> !isAgency(token) && writtenAsName(token));
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

    /** "Threllfall" for Threlfall; a word of the language or a name that is rightly shown is no slip. */
    private boolean holdsSlip(String name) {
        int most = name.length() >= TWO_SLIPS ? 2 : name.length() >= ONE_SLIP ? 1 : 0;
        return most > 0
                && places.keySet().stream()
                        .anyMatch(word -> word.length() >= ONE_SLIP - 1
                                && word.charAt(0) == name.charAt(0)
                                && !English.isWord(word)
                                && !shownName.test(word)
                                && word.chars().allMatch(Character::isLetter)
                                && TypingDistance.within(word, name, most));
    }

    /** "Wigan Council", "post@wigan.example": the agency, not the place. */
    private boolean isAgency(Token token) {
        Token next = token.index() + 1 < tokens.size() ? tokens.get(token.index() + 1) : null;
        boolean named = next != null && next.start() - token.end() == 1 && PlaceWords.startsAgency(next.lower());
        return named || text.startsWith("@", token.start() - 1) || isDomain(token);
    }

    private boolean isDomain(Token token) {
        int from = token.start();
        while (from > 0 && !Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        int at = text.indexOf('@', from);
        return at >= 0
                && at < token.start()
                && text.substring(at, token.start()).chars().noneMatch(Character::isWhitespace);
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
