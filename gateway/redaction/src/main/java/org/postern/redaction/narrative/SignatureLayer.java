// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.postern.redaction.text.English;
import org.postern.redaction.text.Token;

/** Who signs a message: the few words of its last line, kisses left aside ("hope m xxx", "pj", "chase out"). */
final class SignatureLayer implements Layer {

    private static final int MOST = 4;
    private static final Set<String> NO_NAMES = Set.of(
            "x", "xx", "xxx", "xxxx", "ok", "kk", "ty", "tx", "thx", "ta", "bye", "ttyl", "out", "lol", "pls", "plz",
            "am", "pm", "no", "na", "nb", "ps", "mr", "ms", "mrs", "dr", "uk", "id", "km", "kg", "cm", "th", "st",
            "nd");

    @Override
    public List<Span> find(Reading reading) {
        List<Token> tokens = reading.tokens();
        List<Span> spans = new ArrayList<>();
        if (tokens.size() < MOST * 3) {
            return spans;
        }
        int from = tokens.size() - 1;
        while (from > 0
                && reading.text()
                                .between(tokens.get(from - 1), tokens.get(from))
                                .indexOf('\n')
                        < 0) {
            from--;
        }
        long words = tokens.subList(from, tokens.size()).stream()
                .filter(token -> !isKiss(token))
                .count();
        if (words > MOST) {
            return spans;
        }
        for (Token token : tokens.subList(from, tokens.size())) {
            if (isSigned(reading, token)) {
                spans.add(new Span(token.start(), token.end(), Label.PERSON_OTHER, "signature", NameShape.WEAK, ""));
            }
        }
        return spans;
    }

    private static boolean isSigned(Reading reading, Token token) {
        String lower = token.lower();
        if (!token.letters() || NO_NAMES.contains(lower) || isKiss(token)) {
            return false;
        }
        boolean initials = lower.length() <= 2 && !English.isFunctionWord(lower) && !AllowList.isTerm(lower);
        boolean name = Names.isWordName(lower) || Names.isNickname(lower) && reading.style(token) != Style.UPPER;
        boolean afterWord = token.index() > 0 && English.isFunctionWord(reading.word(token, -1));
        return initials || name && !afterWord;
    }

    private static boolean isKiss(Token token) {
        return token.lower().matches("x+o?x*");
    }
}
