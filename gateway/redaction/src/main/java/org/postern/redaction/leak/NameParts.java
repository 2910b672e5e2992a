// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.leak;

import java.util.Set;

/** Words inside names that name nobody: titles and the small words between. */
final class NameParts {

    private static final Set<String> NO_NAMES = Set.of(
            "mr", "mrs", "ms", "miss", "mx", "dr", "pc", "dc", "ds", "sgt", "uncle", "aunt", "auntie", "nan", "nana",
            "the", "of", "de", "da", "la", "le", "el", "al", "bin", "bint", "ibn", "van", "von", "der", "den", "big",
            "little", "lil", "young", "old", "st", "and");

    private NameParts() {}

    static boolean isNoName(String lower) {
        return NO_NAMES.contains(lower);
    }
}
