// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.Set;
import org.postern.redaction.text.WordList;

/** What kind of organisation or place a name ends in: school, surgery, shopping centre. */
final class OrganisationWords {

    private static final Set<String> KINDS = WordList.read("organisation-kinds");
    private static final Set<String> PLACES = WordList.read("place-kinds");

    private OrganisationWords() {}

    static boolean isKind(String lower) {
        return KINDS.contains(lower) || PLACES.contains(lower);
    }

    static boolean isPlaceKind(String lower) {
        return PLACES.contains(lower);
    }
}
