// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.value;

import java.util.regex.Pattern;

/**
 * Tells text that a spreadsheet program would run as a formula when it opens it (CSV injection). It is refused and
 * never mended: whoever wrote it is told, and no recipient's export can carry it on.
 */
public final class FormulaText {

    private static final Pattern STARTS = Pattern.compile("^[\\s\\p{Cf}\\p{Cntrl}]*[=+\\-@＝＋－＠].*", Pattern.DOTALL);

    /** Numbers of every kind: telephone, signed, ranges of digits. */
    private static final Pattern NUMERIC = Pattern.compile("^\\s*[+\\-][\\s(]*[0-9][0-9\\s().,/:-]*$");

    /** What is written where nothing is known. */
    private static final Pattern DASHES = Pattern.compile("^\\s*[-]+\\s*$");

    /** A name on a social network. */
    private static final Pattern HANDLE = Pattern.compile("^\\s*@[A-Za-z0-9_.]{1,60}\\s*$");

    private FormulaText() {}

    /** @param handles whether the column holds user names, which begin with {@code @} */
    public static boolean isOne(String text, boolean handles) {
        return STARTS.matcher(text).matches()
                && !NUMERIC.matcher(text).matches()
                && !DASHES.matcher(text).matches()
                && !(handles && HANDLE.matcher(text).matches());
    }
}
