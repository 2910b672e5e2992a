// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.text;

import java.util.Set;

/** Which tokens are ordinary English words, so that they are no name unless something else says so. */
public final class English {

    private static final Set<String> WORDS = WordList.read("english");
    private static final Set<String> COMMON = WordList.read("common-words");
    private static final Set<String> FUNCTION = WordList.read("function-words");
    private static final Set<String> RARE = WordList.read("rare-words");
    private static final Set<String> FOREIGN = WordList.read("foreign-words");

    private English() {}

    /** @param lower in lower case */
    public static boolean isWord(String lower) {
        return WORDS.contains(lower);
    }

    /** A word that everybody uses; a rare one ("brad", "jade") that is somebody's name is more likely the name. */
    public static boolean isCommon(String lower) {
        return COMMON.contains(lower);
    }

    static Set<String> common() {
        return COMMON;
    }

    /** Articles, pronouns, prepositions, auxiliaries: never a name on their own, however they are written. */
    public static boolean isFunctionWord(String lower) {
        return FUNCTION.contains(lower);
    }

    /** A word few people use, and nobody's given name; no name in lower case, still one behind a capital. */
    public static boolean isRare(String lower) {
        return RARE.contains(lower);
    }

    /** A small or everyday word of another language that is spoken here, written without accents. */
    public static boolean isForeign(String lower) {
        return FOREIGN.contains(lower);
    }
}
