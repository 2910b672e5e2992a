// SPDX-License-Identifier: Apache-2.0
package org.postern.app.chart;

import java.util.stream.LongStream;

/**
 * A vertical axis from nought in steps of 1, 2 or 5 times a power of ten, whole numbers only, four to eight of them.
 *
 * @param step between two lines
 * @param top  of the axis, a multiple of the step
 */
record Scale(long step, long top) {

    private static final int MOST_STEPS = 8;

    static Scale upTo(long largest) {
        long step = 1;
        for (int i = 0; step * MOST_STEPS < largest; i++) {
            step = i % 3 == 1 ? step / 2 * 5 : step * 2;
        }
        return new Scale(step, Math.max(step, (largest + step - 1) / step * step));
    }

    /** The numbers at the axis, from 0. */
    LongStream marks() {
        return LongStream.rangeClosed(0, top / step).map(mark -> mark * step);
    }

    /** How high a value stands. @param height of the axis */
    double height(long value, double height) {
        return height * value / top;
    }
}
