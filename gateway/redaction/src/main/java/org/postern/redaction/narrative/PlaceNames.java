// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.Set;
import org.postern.redaction.text.WordList;

/** Towns and villages of the United Kingdom and Ireland. */
final class PlaceNames {

    private static final Set<String> TOWNS = WordList.read("towns");

    private PlaceNames() {}

    static boolean isTown(String lower) {
        return TOWNS.contains(lower);
    }
}
