// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.Arrays;

/** Collects the features of one token: each a number made from a template's number and up to three values. */
final class FeatureRow {

    private static final int MOST = 128;

    private final int[] row = new int[MOST];
    private int count;

    void clear() {
        count = 0;
    }

    void add(int template, int a, int b, int c) {
        int h = template * 0x9E3779B1;
        h = (h ^ a) * 0x85EBCA6B;
        h ^= h >>> 13;
        h = (h ^ b) * 0xC2B2AE35;
        h ^= h >>> 16;
        h = (h ^ c) * 0x27D4EB2F;
        row[count++] = h ^ h >>> 15;
    }

    /** Two values as one. */
    static int pair(int a, int b) {
        return (a * 31 + b) * 0x2C1B3C6D + 7;
    }

    int[] toArray() {
        return Arrays.copyOf(row, count);
    }
}
