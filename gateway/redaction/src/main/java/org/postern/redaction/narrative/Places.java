// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.Arrays;

/** Places in a text, first to last. */
final class Places {

    private static final int FEW = 16;

    private int[] places = new int[FEW];
    private int count;

    void add(int place) {
        if (count == places.length) {
            places = Arrays.copyOf(places, 2 * count);
        }
        places[count++] = place;
    }

    void setLast(int place) {
        places[count - 1] = place;
    }

    int last() {
        return places[count - 1];
    }

    int count() {
        return count;
    }

    int at(int index) {
        return places[index];
    }
}
