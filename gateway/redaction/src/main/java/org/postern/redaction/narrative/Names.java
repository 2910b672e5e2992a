// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.Set;
import org.postern.redaction.text.English;
import org.postern.redaction.text.WordList;

/** Which words are names of people somewhere, whether the case knows them or not. */
final class Names {

    private static final Set<String> NAMES = WordList.read("names");
    private static final Set<String> WORD_NAMES = WordList.read("word-names");
    private static final Set<String> FIRM = WordList.read("firm-names");
    private static final Set<String> LOOSE = WordList.read("loose-names");
    private static final Set<String> NICKNAMES = WordList.read("nicknames");

    private Names() {}

    /** A name, and no English word. */
    static boolean isName(String lower) {
        return NAMES.contains(lower) || !isOrdinary(lower) && NAMES.contains(singular(lower));
    }

    /** An English word that people are called, too: Grace, Mark, Summer. */
    static boolean isWordName(String lower) {
        return WORD_NAMES.contains(lower);
    }

    /** A word that is a name first: "rosemary", "tony". */
    static boolean isFirm(String lower) {
        return FIRM.contains(lower);
    }

    /** A name that is a verb, an adjective or a form of address as well: "chase", "lucky", "honey". */
    static boolean isLoose(String lower) {
        return LOOSE.contains(lower);
    }

    /** An everyday word that serves as a street name. */
    static boolean isNickname(String lower) {
        return NICKNAMES.contains(lower);
    }

    /** In no dictionary and on no allow-list, also without a plural's s and with the g of "runnin". */
    static boolean isUnknown(String lower) {
        boolean dropped = lower.length() > 4 && lower.endsWith("in") && English.isWord(lower + 'g');
        return !isOrdinary(lower) && !isOrdinary(singular(lower)) && !(dropped && !NAMES.contains(lower));
    }

    private static boolean isOrdinary(String lower) {
        return English.isWord(lower)
                || English.isFunctionWord(lower)
                || AllowList.isAllowed(lower)
                || English.isRare(lower) && !NAMES.contains(lower);
    }

    private static String singular(String lower) {
        return lower.length() > 3 && lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
