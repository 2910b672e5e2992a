// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.List;
import java.util.Map;
import org.postern.document.TypingDistance;
import org.postern.redaction.text.English;
import org.postern.redaction.text.Token;

/** Known names in words that are in no dictionary: a slip of typing away, glued to a word, with digits for letters. */
final class DisguisedNames {

    private static final int ONE_SLIP = 5;
    private static final int TWO_SLIPS = 8;
    private static final int GLUED = 6;
    /** Of letters alone. */
    static final int SHORTEST = ONE_SLIP - 1;

    private final Map<String, NamePart> parts;
    /** Those long enough that a slip of typing still tells them. */
    private final List<NamePart> withSlips;

    DisguisedNames(Map<String, NamePart> parts) {
        this.parts = parts;
        this.withSlips = parts.values().stream()
                .filter(part -> !part.exact() && slips(part.lower()) > 0)
                .toList();
    }

    /** Null where there is none. */
    NamePart undisguised(Token token) {
        NamePart part = withoutDigits(token.lower());
        return part != null ? part : glued(token);
    }

    /** What a word is a slip of typing away from; null where there is nothing. */
    NamePart slip(Token token) {
        String lower = token.lower();
        if (lower.length() < SHORTEST || !token.letters()) {
            return null;
        }
        int letters = TypingDistance.letters(lower);
        for (NamePart part : withSlips) {
            int most = slips(part.lower());
            if (Integer.bitCount(letters ^ part.letters()) <= 2 * most
                    && (most == 1 || lower.charAt(0) == part.lower().charAt(0))
                    && TypingDistance.within(lower, part.lower(), most)) {
                return part;
            }
        }
        return null;
    }

    /** "fromSharelle": a known name at one end of what is no word. */
    private NamePart glued(Token token) {
        String lower = token.lower();
        if (lower.length() < GLUED || !token.letters() || !Names.isUnknown(lower) || Names.isName(lower)) {
            return null;
        }
        for (NamePart part : parts.values()) {
            String name = part.lower();
            boolean long4 = name.length() >= ONE_SLIP - 1 && !part.ordinary() && !part.exact();
            if (long4 && lower.endsWith(name) && isJoined(lower.substring(0, lower.length() - name.length()))
                    || long4 && lower.startsWith(name) && isJoined(lower.substring(name.length()))) {
                return part;
            }
        }
        return null;
    }

    private static boolean isJoined(String rest) {
        return rest.length() > 1 && (English.isWord(rest) || English.isFunctionWord(rest) || Names.isName(rest));
    }

    private static int slips(String lower) {
        return lower.length() >= TWO_SLIPS ? 2 : lower.length() >= ONE_SLIP ? 1 : 0;
    }

    /** "R33ce" with digits for the letters they look like. */
    private NamePart withoutDigits(String lower) {
        boolean digit = false;
        boolean letter = false;
        for (int i = 0; i < lower.length(); i++) {
            digit |= Character.isDigit(lower.charAt(i));
            letter |= Character.isLetter(lower.charAt(i));
        }
        boolean mixed = digit && letter;
        return mixed
                ? parts.get(lower.replace('0', 'o')
                        .replace('1', 'i')
                        .replace('3', 'e')
                        .replace('4', 'a')
                        .replace('5', 's')
                        .replace('7', 't'))
                : null;
    }
}
