// SPDX-License-Identifier: Apache-2.0
package org.postern.app.statistics;

/**
 * Decides which numbers of a table are not shown. Small ones first; then, because the sums of rows and columns are known from
 * other figures, as many more as it takes that no hidden number can be worked out: in each row and column either nothing is
 * hidden, or at least two numbers whose sum is not small. Nought is always shown: it is about nobody.
 */
final class Suppression {

    private final long[][] numbers;
    private final int smallest;
    private final boolean[][] hidden;

    /** @param smallest the smallest number but nought that is shown */
    Suppression(long[][] numbers, int smallest) {
        this.numbers = numbers;
        this.smallest = smallest;
        this.hidden = new boolean[numbers.length][numbers.length == 0 ? 0 : numbers[0].length];
        hideSmall();
        boolean more = true;
        while (more) {
            more = false;
            for (int row = 0; row < hidden.length; row++) {
                more |= hideOneMore(row, true);
            }
            for (int column = 0; hidden.length > 0 && column < hidden[0].length; column++) {
                more |= hideOneMore(column, false);
            }
        }
    }

    boolean[][] hidden() {
        return hidden;
    }

    private void hideSmall() {
        for (int row = 0; row < hidden.length; row++) {
            for (int column = 0; column < hidden[row].length; column++) {
                hidden[row][column] = numbers[row][column] > 0 && numbers[row][column] < smallest;
            }
        }
    }

    /** Hides the smallest shown number of a line whose hidden ones could be worked out; false where there is no need or none. */
    private boolean hideOneMore(int line, boolean isRow) {
        int count = 0;
        long sum = 0;
        int next = -1;
        int length = isRow ? hidden[line].length : hidden.length;
        for (int i = 0; i < length; i++) {
            if (isHidden(line, i, isRow)) {
                count++;
                sum += number(line, i, isRow);
            } else if (number(line, i, isRow) > 0 && (next < 0 || number(line, i, isRow) < number(line, next, isRow))) {
                next = i;
            }
        }
        if (count == 0 || (count >= 2 && sum >= smallest) || next < 0) {
            return false;
        }
        hidden[isRow ? line : next][isRow ? next : line] = true;
        return true;
    }

    private boolean isHidden(int line, int i, boolean isRow) {
        return isRow ? hidden[line][i] : hidden[i][line];
    }

    private long number(int line, int i, boolean isRow) {
        return isRow ? numbers[line][i] : numbers[i][line];
    }
}
