// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.leak;

import java.util.List;

/**
 * One way in which a withheld value could stand in what leaves.
 *
 * @param words   lower-case tokens, street types written out
 * @param careful a word of the language or very short: counts only where it is written as a name
 * @param exact   the tokens must be these; otherwise hyphens, spaces and joins between them do not matter
 */
record Needle(List<String> words, boolean careful, boolean exact) {

    String compact() {
        return String.join("", words);
    }
}
