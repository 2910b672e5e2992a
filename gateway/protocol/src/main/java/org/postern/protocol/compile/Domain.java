// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.compile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.postern.protocol.DidYouMean;

/**
 * The texts that a place in a document or a variable can hold at all, so that a comparison with anything else is found
 * when the protocol is loaded instead of being silently false for ever.
 *
 * @param what   named in errors, e.g. {@code code of places[].wish}
 * @param allows tells whether the text is one of them
 * @param known  for suggestions; may be incomplete
 * @param coded  whether only equality makes sense
 */
record Domain(String what, Predicate<String> allows, Collection<String> known, boolean coded) {

    static Domain codes(String what, Collection<String> codes) {
        return new Domain(what, codes::contains, codes, true);
    }

    static Domain dates(String what) {
        return new Domain(what, Domain::isDate, List.of(), false);
    }

    String fix(String text) {
        String few = known.size() <= 30 ? "Known are: " + String.join(", ", known) + "." : "See the code list.";
        return DidYouMean.or(text, known, known.isEmpty() ? "Check it." : few);
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
