// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.Set;
import org.postern.redaction.text.English;
import org.postern.redaction.text.Lexicon;
import org.postern.redaction.text.Spelling;
import org.postern.redaction.text.Token;

/** How much one word, by its spelling and place alone, looks like a name: 0 not at all, 1 surely. */
final class NameShape {

    /** A plain word whose capital alone speaks for a name. */
    static final double WEAK = 0.65;

    private static final double LIKELY = 0.8;
    private static final double STRONG = 0.9;
    private static final int SHORTEST = 2;
    private static final int ACRONYM = 5;

    private static final Set<String> MODELS =
            Set.of("mercedes", "leon", "clio", "zoe", "mini", "henry", "levi", "octavia", "sharan", "alhambra");
    private static final Set<String> BEFORE_MODEL = Set.of(
            "a", "an", "seat", "renault", "skoda", "black", "white", "silver", "grey", "blue", "red", "green", "gold",
            "old", "new", "yellow", "small", "dark", "blk", "wht", "slv");

    private NameShape() {}

    static double score(Reading reading, Token token) {
        String lower = token.lower();
        boolean excused = isModel(reading, token) || English.isFunctionWord(lower) || AllowList.excuses(token);
        if (!token.letters()
                || lower.length() < SHORTEST
                || excused && !isWordNameInContext(reading, token)
                || NameWords.isRelation(lower)) {
            return 0;
        }
        if (reading.style(token) == Style.UPPER || shouted(reading, token)) {
            return shouting(reading, token);
        }
        if (token.capitalised()) {
            return token.allCapitals() ? acronym(token) : capitalised(reading, token);
        }
        return lowerCase(reading, token);
    }

    /** "a black Mercedes", "a silver Seat Leon": an article, a colour or a maker before a name that is a model too. */
    private static boolean isModel(Reading reading, Token token) {
        String before = reading.word(token, -1);
        return MODELS.contains(token.lower()) && BEFORE_MODEL.contains(before);
    }

    /** "May, her grandmother" at the start of a sentence, although may is a word of grammar and a month. */
    private static boolean isWordNameInContext(Reading reading, Token token) {
        boolean name = Names.isWordName(token.lower()) || Names.isName(token.lower());
        return (token.capitalised() || reading.style(token) == Style.LOWER && !English.isFunctionWord(token.lower()))
                && name
                && NameContext.neighboursSayName(reading, token);
    }

    private static double shouting(Reading reading, Token token) {
        if (Names.isUnknown(token.lower())) {
            return Names.isName(token.lower()) ? STRONG : LIKELY;
        }
        return Names.isWordName(token.lower()) && NameContext.neighboursSayName(reading, token) ? LIKELY : 0;
    }

    private static double acronym(Token token) {
        if (!Names.isUnknown(token.lower())) {
            return 0;
        }
        return token.plain().length() <= ACRONYM && !Names.isName(token.lower()) ? WEAK : LIKELY;
    }

    private static double capitalised(Reading reading, Token token) {
        String lower = token.lower();
        if (Names.isUnknown(lower)) {
            if (English.isForeign(lower) && !Names.isName(lower)) {
                return token.sentenceStart() ? 0 : WEAK;
            }
            return Names.isName(lower) || !token.sentenceStart() ? STRONG : LIKELY;
        }
        if (AllowList.isSlang(lower) && Names.isName(lower)) {
            return LIKELY;
        }
        if (!English.isWord(lower) && !English.isRare(lower)) {
            // the s of a plural made it unknown, the word without it is allowed
            return 0;
        }
        if (token.sentenceStart()) {
            return Names.isWordName(lower) && NameContext.neighboursSayName(reading, token) ? LIKELY : 0;
        }
        return Names.isWordName(lower) ? LIKELY : WEAK;
    }

    private static double lowerCase(Reading reading, Token token) {
        String lower = token.lower();
        if (Names.isUnknown(lower)) {
            if (Names.isName(lower) && lower.length() > SHORTEST) {
                return LIKELY;
            }
            if (English.isForeign(lower) || isOrdinaryGlued(lower)) {
                return 0;
            }
            if (Spelling.isOrdinary(lower)) {
                return NameContext.neighboursSayName(reading, token) ? WEAK : 0;
            }
            boolean alone = reading.style(token) == Style.LOWER && lower.length() > SHORTEST;
            return alone || NameContext.neighboursSayName(reading, token) ? WEAK : 0;
        }
        boolean style = reading.style(token) == Style.LOWER;
        if (style && (isOwner(reading, token) || isRareName(reading, token))) {
            return WEAK;
        }
        boolean name = Names.isWordName(lower) && style;
        return name && NameContext.neighboursSayName(reading, token) ? LIKELY : 0;
    }

    /** "gees uncle": the s of a possessive on a word few people use. */
    private static boolean isOwner(Reading reading, Token token) {
        Token next = reading.near(token, 1);
        return token.lower().endsWith("s")
                && !English.isCommon(token.lower())
                && next != null
                && !next.lower().endsWith("s")
                && reading.text().between(token, next).equals(" ")
                && (Names.isName(token.lower().substring(0, token.lower().length() - 1))
                                && Lexicon.of(next.lower()).isFirst('n')
                        || NameWords.isRelation(next.lower())
                        || Set.of("house", "flat", "yard", "gaff", "place", "car", "phone", "fone", "number", "room")
                                .contains(next.lower()));
    }

    private static boolean isRareName(Reading reading, Token token) {
        boolean rare =
                English.isRare(token.lower()) || Names.isNickname(token.lower()) || !English.isCommon(token.lower());
        return rare && NameContext.insistOnName(reading, token);
    }

    /** "willdo", "misperpolicy": nothing but everyday words; what else is in a glued word is the glued layer's. */
    private static boolean isOrdinaryGlued(String lower) {
        return GluedWords.split(lower, word -> false).isPresent();
    }

    /** One of several words in capitals in a row, inside a text that does not shout as a whole. */
    private static boolean shouted(Reading reading, Token token) {
        Token before = reading.near(token, -1);
        Token after = reading.near(token, 1);
        return token.allCapitals()
                && (before != null && before.allCapitals() && before.letters()
                        || after != null && after.allCapitals() && after.letters());
    }
}
