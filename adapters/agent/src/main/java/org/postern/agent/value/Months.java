// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.value;

import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Names of months in English and Welsh, whole or from their first three letters on. */
final class Months {

    private static final int SHORTEST = 3;
    private static final List<String> WELSH = List.of(
            "ionawr",
            "chwefror",
            "mawrth",
            "ebrill",
            "mai",
            "mehefin",
            "gorffennaf",
            "awst",
            "medi",
            "hydref",
            "tachwedd",
            "rhagfyr");

    private Months() {}

    static Optional<Month> of(String written) {
        String name = written.toLowerCase(Locale.ROOT);
        if (name.length() < SHORTEST) {
            return Optional.empty();
        }
        for (Month month : Month.values()) {
            if (month.name().toLowerCase(Locale.ROOT).startsWith(name)) {
                return Optional.of(month);
            }
        }
        return name.equals("sept") ? Optional.of(Month.SEPTEMBER) : welsh(name);
    }

    private static Optional<Month> welsh(String name) {
        int index = WELSH.indexOf(name);
        return index < 0 ? Optional.empty() : Optional.of(Month.of(index + 1));
    }
}
