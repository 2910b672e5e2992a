// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.corpus.generated;

import java.util.Arrays;
import java.util.Locale;

/**
 * The two halves of everything from which narratives are generated. A name belongs to one half only, whichever list it
 * comes from, so that what was learnt on one half knows no name of the other.
 */
public enum Split {
    TRAIN(20261125L),
    TEST(20270214L);

    private final long seed;

    Split(long seed) {
        this.seed = seed;
    }

    long seed() {
        return seed;
    }

    String file() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether all parts of a name belong to this half; a name with parts of both belongs to none. */
    boolean owns(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).allMatch(part -> of(part) == this);
    }

    private static Split of(String part) {
        int mixed = part.hashCode() * 0x9E3779B9;
        return (mixed >>> 16) % 3 == 0 ? TEST : TRAIN;
    }
}
