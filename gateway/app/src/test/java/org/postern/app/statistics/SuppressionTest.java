// SPDX-License-Identifier: Apache-2.0
package org.postern.app.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is not shown must not be told by what is. */
class SuppressionTest {

    private static final int SMALLEST = 6;

    @Test
    void hiddenWhenAllNumbersAreLargeOrNoughtThenNoneIs() {
        assertThat(hidden(new long[][] {{6, 0, 40}, {0, 0, 7}})).isDeepEqualTo(new boolean[2][3]);
    }

    @Test
    void hiddenWhenOneIsSmallThenTheNextSmallestOfItsRowAndColumnGoesWithIt() {
        assertThat(hidden(new long[][] {{3, 20, 30}})[0]).containsExactly(true, true, false);
        assertThat(hidden(new long[][] {{3}, {25}, {9}})).isDeepEqualTo(new boolean[][] {{true}, {false}, {true}});
    }

    @Test
    void hiddenWhenTwoSmallOnesAddUpToASmallNumberThenAThirdGoes() {
        assertThat(hidden(new long[][] {{1, 1, 10, 90}})[0]).containsExactly(true, true, true, false);
    }

    /** Seeded: from the sums of its row and column no hidden number can be worked out where anything else could be hidden. */
    @Test
    void hiddenWhenAnyTableIsGivenThenNoSumTellsAHiddenNumber() {
        Random random = new Random(3);
        for (int round = 0; round < 3_000; round++) {
            long[][] numbers = new long[1 + random.nextInt(5)][1 + random.nextInt(5)];
            for (long[] row : numbers) {
                for (int i = 0; i < row.length; i++) {
                    row[i] = random.nextInt(4) == 0 ? 0 : random.nextInt(20);
                }
            }
            boolean[][] hidden = hidden(numbers);
            for (int row = 0; row < numbers.length; row++) {
                for (int column = 0; column < numbers[row].length; column++) {
                    if (numbers[row][column] == 0) {
                        assertThat(hidden[row][column]).isFalse();
                    } else if (numbers[row][column] < SMALLEST) {
                        assertThat(hidden[row][column]).isTrue();
                    }
                }
                assertThat(isSafe(numbers[row], hidden[row])).isTrue();
            }
            for (int column = 0; column < numbers[0].length; column++) {
                assertThat(isSafe(column(numbers, column), column(hidden, column)))
                        .isTrue();
            }
        }
    }

    /** Nothing is hidden, or enough is, or nothing but noughts is shown. */
    private static boolean isSafe(long[] numbers, boolean[] hidden) {
        int count = 0;
        long sum = 0;
        boolean shown = false;
        for (int i = 0; i < numbers.length; i++) {
            count += hidden[i] ? 1 : 0;
            sum += hidden[i] ? numbers[i] : 0;
            shown |= !hidden[i] && numbers[i] > 0;
        }
        return count == 0 || (count >= 2 && sum >= SMALLEST) || !shown;
    }

    private static long[] column(long[][] numbers, int column) {
        return java.util.Arrays.stream(numbers).mapToLong(row -> row[column]).toArray();
    }

    private static boolean[] column(boolean[][] hidden, int column) {
        boolean[] values = new boolean[hidden.length];
        for (int i = 0; i < hidden.length; i++) {
            values[i] = hidden[i][column];
        }
        return values;
    }

    private static boolean[][] hidden(long[][] numbers) {
        return new Suppression(numbers, SMALLEST).hidden();
    }
}
