// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.scoring;

import java.util.ArrayList;
import java.util.List;

/**
 * A longest sequence of letters and digits, which is what the scorer counts in.
 *
 * @param start in code points of the narrative, inclusive
 * @param end exclusive
 */
record Run(int start, int end) {

    static List<Run> of(int[] text, int from, int to) {
        List<Run> runs = new ArrayList<>();
        int at = from;
        while (at < to) {
            int start = at;
            while (at < to && isContent(text[at])) {
                at++;
            }
            if (at > start) {
                runs.add(new Run(start, at));
            } else {
                at++;
            }
        }
        return runs;
    }

    int length() {
        return end - start;
    }

    String in(int[] text) {
        return new String(text, start, end - start);
    }

    /** Letters and whatever stands for a number; combining accents and the underscore part runs. */
    static boolean isContent(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> Character.isLetter(codePoint);
        };
    }
}
