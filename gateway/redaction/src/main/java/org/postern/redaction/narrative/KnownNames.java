// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.redaction.text.English;
import org.postern.redaction.text.Token;

/** The names of known people, in the parts they are made of and the ways these are written. */
final class KnownNames {

    private final Map<String, NamePart> parts;
    private final DisguisedNames disguised;

    private KnownNames(Map<String, NamePart> parts) {
        this.parts = parts;
        this.disguised = new DisguisedNames(parts);
    }

    static KnownNames of(List<KnownFact> facts) {
        return new KnownNames(NameForms.of(facts));
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Whether somebody is called exactly so, by a name that is no word of the language and no mere initials. */
    boolean isName(String lower) {
        NamePart part = parts.get(lower);
        return part != null && !part.exact() && !part.ordinary();
    }

    /** The part a written word stands for: itself, a plural or possessive, or a slip of typing or a disguise of it. */
    Optional<NamePart> match(Token token) {
        NamePart part = written(token);
        if (part != null) {
            return Optional.of(part).filter(found -> counts(found, token));
        }
        return canBeDisguised(token) ? disguised(token) : Optional.empty();
    }

    /** A number, a few letters or a word of the language are no slip and no disguise. */
    static boolean canBeDisguised(Token token) {
        boolean few = token.plain().length() < DisguisedNames.SHORTEST && !token.anyDigit();
        return !few && !token.digits() && !English.isFunctionWord(token.lower()) && !English.isWord(token.lower());
    }

    /** The part that a word is as it is written, or the plural or possessive of; null if it is none. */
    NamePart written(Token token) {
        String lower = token.lower();
        NamePart part = parts.get(lower);
        if (part == null && lower.length() > 3 && lower.charAt(lower.length() - 1) == 's') {
            part = parts.get(lower.substring(0, lower.length() - 1));
            // "wills" and "marks" are words; "reeces" is not
            part = part != null && English.isCommon(lower) ? null : part;
        }
        return part;
    }

    /** The part that a word in no dictionary stands for: with digits for letters, glued, or a slip of typing away. */
    Optional<NamePart> disguised(Token token) {
        NamePart part = disguised.undisguised(token);
        return part == null
                ? Optional.ofNullable(disguised.slip(token))
                : Optional.of(part).filter(found -> counts(found, token));
    }

    /** Initials and very short names count only in capitals. */
    boolean counts(NamePart part, Token token) {
        boolean single = token.plain().length() == 1 && token.capitalised();
        return !part.exact() || token.allCapitals() || single;
    }

    /**
     * What pieces joined together give: a name broken by a hyphen, a line end or spaces, or initials with dots.
     *
     * @param capitals every piece is a single capital letter
     * @return null if they give none
     */
    NamePart joined(String lower, boolean capitals) {
        NamePart part = parts.get(lower);
        return part != null && (!part.exact() || capitals) ? part : null;
    }

    /** Initials in a text without capitals, "pj" under a message; null where the letters are a word or nobody's. */
    NamePart initials(Token token) {
        NamePart part = parts.get(token.lower());
        if (part == null || !part.exact() || token.plain().length() < 2) {
            return null;
        }
        boolean word = English.isFunctionWord(token.lower())
                || AllowList.isAllowed(token.lower())
                || English.isCommon(token.lower());
        return word ? null : part;
    }
}
