// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.Set;
import org.postern.redaction.text.WordList;

/**
 * Words that look like names, being capitalised or in no dictionary, and are none: roles, agencies' abbreviations,
 * brands, nationalities, days, drugs, terms of exploitation. Reviewed by hand; a word on it is never hidden as an
 * unknown name, while a known name always is.
 */
final class AllowList {

    private static final Set<String> ALLOWED = WordList.read("allowed");
    private static final Set<String> BRANDS = WordList.read("brands");
    private static final Set<String> PHRASES = WordList.read("brand-phrases");
    private static final Set<String> SLANG = WordList.read("slang");

    private AllowList() {}

    /** A word of the trade, which lends its meaning to the capitalised words beside it: "Strategy" in "Strategy Meeting". */
    static boolean isTerm(String lower) {
        return ALLOWED.contains(lower);
    }

    /** Whether a written word is excused; slang excuses no word in a name's spelling behind a capital ("Ty"). */
    static boolean excuses(org.postern.redaction.text.Token token) {
        String lower = token.lower();
        return ALLOWED.contains(lower)
                || BRANDS.contains(lower)
                || SLANG.contains(lower)
                        && !(token.capitalised()
                                && !token.allCapitals()
                                && (Names.isName(lower) || !token.sentenceStart()));
    }

    /** A brand of two words. */
    static boolean isBrand(String twoWords) {
        return PHRASES.contains(twoWords);
    }

    static boolean isSlang(String lower) {
        return SLANG.contains(lower);
    }

    static boolean isAllowed(String lower) {
        return ALLOWED.contains(lower) || BRANDS.contains(lower) || SLANG.contains(lower);
    }
}
