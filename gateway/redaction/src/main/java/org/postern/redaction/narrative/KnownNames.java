// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postern.document.TypingDistance;
import org.postern.redaction.text.English;
import org.postern.redaction.text.Token;

/** The names of known people, in the parts they are made of and the ways these are written. */
final class KnownNames {

    private static final int ONE_SLIP = 5;
    private static final int TWO_SLIPS = 8;
    private static final int GLUED = 6;

    /**
     * One part of somebody's name.
     *
     * @param entities whose
     * @param exact    counts only in capitals, being initials or a very short alias
     * @param ordinary is a word of the language too and needs a name's context
     */
    record Part(String lower, Label label, Set<String> entities, boolean exact, boolean ordinary, int letters) {}

    private final Map<String, Part> parts;
    /** Those long enough that a slip of typing still tells them. */
    private final List<Part> withSlips;

    private KnownNames(Map<String, Part> parts) {
        this.parts = parts;
        this.withSlips = parts.values().stream()
                .filter(part -> !part.exact() && slips(part.lower()) > 0)
                .toList();
    }

    static KnownNames of(List<KnownFact> facts) {
        return new KnownNames(NameForms.of(facts));
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Whether somebody is called exactly so, by a name that is no word of the language and no mere initials. */
    boolean isName(String lower) {
        Part part = parts.get(lower);
        return part != null && !part.exact() && !part.ordinary();
    }

    /** The part a written word stands for: itself, a plural or possessive, or a slip of typing away. */
    Optional<Part> match(Token token) {
        String lower = token.lower();
        Part exact = parts.get(lower);
        if (exact == null && lower.length() > 3 && lower.endsWith("s")) {
            exact = parts.get(lower.substring(0, lower.length() - 1));
            // "wills" and "marks" are words; "reeces" is not
            exact = exact != null && English.isCommon(lower) ? null : exact;
        }
        if (exact == null && (English.isWord(lower) || English.isFunctionWord(lower))) {
            // A word of the language is no slip and no disguise.
            return Optional.empty();
        }
        if (exact == null) {
            exact = undisguised(lower);
        }
        if (exact == null) {
            exact = glued(token);
        }
        return exact != null
                ? Optional.of(exact).filter(part -> !part.exact() || token.allCapitals() || single(token))
                : slip(token);
    }

    /**
     * What pieces joined together give: a name broken by a hyphen, a line end or spaces, or initials with dots.
     *
     * @param capitals every piece is a single capital letter
     */
    Optional<Part> joined(String lower, boolean capitals) {
        return Optional.ofNullable(parts.get(lower)).filter(part -> !part.exact() || capitals);
    }

    /** Initials in a text without capitals: "pj" under a message, unless the letters are a word. */
    Optional<Part> initials(Token token) {
        Part part = parts.get(token.lower());
        if (part == null || !part.exact() || token.plain().length() < 2) {
            return Optional.empty();
        }
        boolean word = English.isFunctionWord(token.lower())
                || AllowList.isAllowed(token.lower())
                || English.isCommon(token.lower());
        return word ? Optional.empty() : Optional.of(part);
    }

    private static boolean single(Token token) {
        return token.plain().length() == 1 && token.capitalised();
    }

    private Optional<Part> slip(Token token) {
        String lower = token.lower();
        if (lower.length() < ONE_SLIP - 1 || !token.letters() || English.isWord(lower)) {
            return Optional.empty();
        }
        int letters = TypingDistance.letters(lower);
        for (Part part : withSlips) {
            int most = slips(part.lower());
            if (Integer.bitCount(letters ^ part.letters()) <= 2 * most
                    && (most == 1 || lower.charAt(0) == part.lower().charAt(0))
                    && TypingDistance.within(lower, part.lower(), most)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    /** "fromSharelle": a known name at one end of what is no word. */
    private Part glued(Token token) {
        String lower = token.lower();
        if (lower.length() < GLUED || !token.letters() || !Names.isUnknown(lower) || Names.isName(lower)) {
            return null;
        }
        for (Part part : parts.values()) {
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
    private Part undisguised(String lower) {
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
