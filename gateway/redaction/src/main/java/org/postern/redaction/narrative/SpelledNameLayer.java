// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.postern.redaction.text.Token;

/** Names spelled out or cut down to a letter: "J E S S", "n.d." under a message, "big t", "lil K". */
final class SpelledNameLayer implements Layer {

    private static final int LETTERS = 4;
    private static final int LONGEST = 40;
    private static final Set<String> SIZES = Set.of(
            "big", "lil", "little", "lickle", "young", "yung", "old", "mad", "fat", "slim", "tall", "mr", "mrs", "miss",
            "uncle", "auntie", "aunty", "dj", "mc", "lady", "king");
    private static final Set<String> NO_NAMES = Set.of("a", "i", "n", "u", "r", "o", "s", "x", "m", "d", "c", "k", "y");

    @Override
    public List<Span> find(Reading reading) {
        List<Span> spans = new ArrayList<>();
        List<Token> tokens = reading.tokens();
        int i = 0;
        while (i < tokens.size()) {
            int end = i;
            while (end + 1 < tokens.size()
                    && isLetter(tokens.get(end))
                    && isLetter(tokens.get(end + 1))
                    && reading.text()
                            .between(tokens.get(end), tokens.get(end + 1))
                            .matches("[ .-]{1,2}")) {
                end++;
            }
            boolean capitals = tokens.get(i).capitalised() && tokens.get(end).capitalised();
            int letters = end - i + 1;
            if (letters >= (capitals ? LETTERS - 1 : LETTERS) && letters <= LONGEST) {
                spans.add(span(tokens.get(i), tokens.get(end), 0.85));
            }
            i = end + 1;
        }
        for (Token letter : tokens) {
            boolean capital =
                    isLetter(letter) && letter.capitalised() && !letter.plain().equals("I");
            String next = reading.word(letter, 1);
            String before = reading.word(letter, -1);
            boolean told = capital
                    && Set.of(
                                    "told", "said", "says", "has", "had", "was", "is", "gave", "wants", "knows", "came",
                                    "went")
                            .contains(next)
                    && !letter.plain().equals("A")
                    && (letter.sentenceStart()
                            || Set.of("and", "that", "but", "told", "asked", "because", "when", "if")
                                    .contains(before));
            if (told
                    || capital
                            && Set.of("told", "met", "asked", "texted", "rang").contains(before)) {
                spans.add(span(letter, letter, NameShape.WEAK));
            }
        }
        for (Token size : tokens) {
            Token name = reading.near(size, 1);
            if (SIZES.contains(size.lower())
                    && name != null
                    && reading.text().between(size, name).equals(" ")) {
                addSized(reading, size, name, spans);
            }
        }
        return spans;
    }

    private static void addSized(Reading reading, Token size, Token name, List<Span> spans) {
        boolean letter =
                isLetter(name) && (name.capitalised() ? !name.plain().equals("I") : !NO_NAMES.contains(name.lower()));
        boolean apostrophe = name.end() < reading.text().plain().length()
                && reading.text().plain().charAt(name.end()) == '\'';
        boolean short2 =
                name.plain().length() == 2 && name.letters() && name.capitalised() && !AllowList.isTerm(name.lower());
        boolean unknown = name.letters() && name.plain().length() > 2 && Names.isUnknown(name.lower());
        boolean called = unknown
                || Names.isName(name.lower())
                || Names.isFirm(name.lower())
                || size.capitalised() && name.capitalised() && Names.isNickname(name.lower());
        if (letter && !apostrophe || short2 || called) {
            spans.add(span(letter ? size : name, name, Span.STRONG));
        }
    }

    private static boolean isLetter(Token token) {
        return token.plain().length() == 1 && token.letters();
    }

    private static Span span(Token first, Token last, double confidence) {
        return new Span(first.start(), last.end(), Label.PERSON_OTHER, "spelled-name", confidence, "");
    }
}
