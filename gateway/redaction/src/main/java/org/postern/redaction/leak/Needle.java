// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.leak;

import java.util.List;

/**
 * One way in which a withheld value could stand in what leaves.
 *
 * @param words lower-case tokens, street types written out
 */
record Needle(List<String> words, Kind kind) {

    /** How the words are looked for. */
    enum Kind {
        /** One word, as a whole token. */
        WORD,
        /** One word that is a word of the language too or very short: counts only where it is written as a name. */
        NAME_ONLY,
        /** One word of a person's name, also with a slip of typing where it is long enough. */
        NAME,
        /** The one word of a place, as a whole token, and no part of an agency's name or of an address of the net. */
        PLACE,
        /** The same where the word is one of the language too: only where it is written as a name. */
        PLACE_NAME,
        /** Several words, or a number; hyphens, spaces and joins between the pieces do not matter. */
        RUN,
        /** Exactly these tokens, one after another. */
        TOKENS
    }

    String compact() {
        return String.join("", words);
    }
}
