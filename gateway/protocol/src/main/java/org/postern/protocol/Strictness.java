// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol;

import java.util.Comparator;
import org.postern.protocol.Treatment.Generalise;

/**
 * Orders treatments by how little they reveal. Where {@link Treatment#strictness()} is the same, the coarser one is the
 * stricter: a year before a month, two characters kept before four.
 */
public final class Strictness {

    public static final Comparator<Treatment> ORDER =
            Comparator.comparingInt(Treatment::strictness).thenComparingInt(Strictness::coarseness);

    private Strictness() {}

    private static int coarseness(Treatment treatment) {
        if (treatment instanceof Generalise generalise) {
            return switch (generalise.to()) {
                case DATE -> 0;
                case MONTH -> 1;
                case POSTCODE_DISTRICT -> 2;
                case AGE -> 3;
                case YEAR -> 4;
                case AREA -> 5;
            };
        }
        return treatment instanceof Treatment.Mask mask ? -mask.keepLast() : 0;
    }
}
