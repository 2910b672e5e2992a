// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.Set;
import java.util.regex.Pattern;
import org.postern.redaction.text.Token;

/** Whether a number is the day or the year of a written date ("19 November 2026", "the 3rd of Dec"). */
final class DateParts {

    private static final Pattern MONTH = Pattern.compile(
            "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
                    + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?");
    private static final Pattern DAY = Pattern.compile("[0-3]?[0-9](?:st|nd|rd|th)?");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
    private static final Set<String> BETWEEN = Set.of("of", "the");

    private DateParts() {}

    static boolean isOne(Reading reading, Token token) {
        if (DAY.matcher(token.lower()).matches()) {
            String next = reading.word(token, 1);
            return isMonth(BETWEEN.contains(next) ? reading.word(token, 2) : next) || isMonth(reading.word(token, -1));
        }
        return YEAR.matcher(token.lower()).matches()
                && (isMonth(reading.word(token, -1))
                        || isMonth(reading.word(token, -2))
                                && DAY.matcher(reading.word(token, -1)).matches());
    }

    private static boolean isMonth(String word) {
        return MONTH.matcher(word).matches();
    }
}
