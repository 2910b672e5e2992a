// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.text;

import java.util.ArrayList;
import java.util.List;

/** Takes a text apart into words and numbers, and sees where a sentence, line, quotation or form field begins. */
final class Tokeniser {

    /** A colon after more words than this ends no label of a form, so that a capital after it still means a name. */
    private static final int LABEL_WORDS = 3;

    private final String plain;
    private final String lower;

    /** @param lower the same in lower case, of the same length */
    Tokeniser(String plain, String lower) {
        this.plain = plain;
        this.lower = lower;
    }

    List<Token> tokens() {
        List<Token> found = new ArrayList<>(plain.length() / 5 + 1);
        boolean atStart = true;
        int lineStart = 0;
        int i = 0;
        while (i < plain.length()) {
            if (!Character.isLetterOrDigit(plain.charAt(i))) {
                lineStart = plain.charAt(i) == '\n' ? found.size() : lineStart;
                atStart |= startsSentence(i, found.size() - lineStart);
                i++;
                continue;
            }
            int end = i;
            boolean same = true;
            while (end < plain.length() && Character.isLetterOrDigit(plain.charAt(end))) {
                same &= plain.charAt(end) == lower.charAt(end);
                end++;
            }
            String word = plain.substring(i, end);
            Token token = new Token(found.size(), i, end, word, same ? word : lower.substring(i, end), atStart);
            found.add(token);
            // a time or a number at the start of a line comes before the sentence proper
            atStart = atStart && token.digits();
            i = end;
        }
        return List.copyOf(found);
    }

    /** Whether a new sentence, line, quotation or form field begins after the mark at {@code i}. */
    private boolean startsSentence(int i, int wordsInLine) {
        char c = plain.charAt(i);
        boolean gap = c == '\t' || c == ' ' && i > 0 && Character.isWhitespace(plain.charAt(i - 1));
        boolean opens = c == '"' && (i == 0 || !isWordOrMark(plain.charAt(i - 1)));
        return gap || opens || endsSentence(c) || c == ':' && wordsInLine <= LABEL_WORDS;
    }

    private static boolean endsSentence(char c) {
        return switch (c) {
            case '.', '!', '?', '\n', '“', '•', '|' -> true;
            default -> false;
        };
    }

    /** What a closing quotation mark follows. */
    private static boolean isWordOrMark(char c) {
        return Character.isLetterOrDigit(c) || ",.!?…;".indexOf(c) >= 0;
    }
}
