// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol;

import java.util.Arrays;
import java.util.Optional;

/** How a child was away, as the columns of the table of interviews. */
public enum EpisodeType {
    /** Whereabouts not known. */
    MISSING("missing", "M"),
    /** Whereabouts known, away without authorisation. */
    AWAY("away", "A"),
    /** The police's category for those not at risk, no longer recorded since 2017; only in older material. */
    ABSENT("absent", "");

    private final String word;
    private final String code;

    EpisodeType(String word, String code) {
        this.word = word;
        this.code = code;
    }

    /** As protocols write it. */
    public String word() {
        return word;
    }

    /** By the code list {@code missing-type}. */
    public static Optional<EpisodeType> ofCode(String code) {
        return Arrays.stream(values())
                .filter(type -> !code.isEmpty() && type.code.equals(code))
                .findFirst();
    }
}
