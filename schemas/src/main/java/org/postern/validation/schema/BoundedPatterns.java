// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.schema;

import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressionFactory;
import java.util.regex.Pattern;

/**
 * Patterns of the schemas on the JDK's engine, which recurses once for each repetition of a group and would
 * overflow the
 * stack on a long hostile text. So a pattern with a group is not tried on a text longer than any such field may be; it
 * does not match, and the schema's own length limit says why.
 */
final class BoundedPatterns implements RegularExpressionFactory {

    /** UTF-16 units; no field with a grouped pattern may be longer. */
    static final int LONGEST = 1000;

    @Override
    public RegularExpression getRegularExpression(String regex) {
        // ECMA-262 ends at the very end, Java's $ also before a last line break.
        String end =
                regex.endsWith("$") && !regex.endsWith("\\$") ? regex.substring(0, regex.length() - 1) + "\\z" : regex;
        Pattern pattern = Pattern.compile(end);
        boolean grouped = regex.indexOf('(') >= 0;
        return value -> (!grouped || value.length() <= LONGEST)
                && pattern.matcher(value).find();
    }
}
