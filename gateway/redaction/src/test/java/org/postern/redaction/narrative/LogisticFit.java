// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.postern.redaction.narrative.NameModel.Head;

/**
 * Fits one head of the {@link NameModel} by stochastic gradient descent with a step of its own for each weight (AdaGrad).
 * The same examples in the same order give the same weights, bit for bit.
 */
final class LogisticFit {

    private static final int ROUNDS = 6;
    private static final double RATE = 0.08;
    private static final double DECAY = 1e-4;
    /** An example that is told right this surely teaches nothing more. */
    private static final double ENOUGH = 2e-3;

    /** One that errs by less than this is left out of the next rounds. */
    private static final double EASY = 0.01;

    private static final int LEFT_OUT = 2;

    private record Example(int[] features, boolean truth, float weight) {}

    private final Head head;
    private final List<Example> examples = new ArrayList<>();

    LogisticFit(Head head) {
        this.head = head;
    }

    void add(int[] features, boolean truth, float weight) {
        if (features != null) {
            examples.add(new Example(features, truth, weight));
        }
    }

    byte[] weights() {
        float[] weights = new float[head.size()];
        float[] steps = new float[head.size()];
        int[] order = new int[examples.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Random shuffle = new Random(head.ordinal());
        byte[] rest = new byte[examples.size()];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = order.length - 1; i > 0; i--) {
                int j = shuffle.nextInt(i + 1);
                int other = order[i];
                order[i] = order[j];
                order[j] = other;
            }
            for (int i : order) {
                if (rest[i] > 0) {
                    rest[i]--;
                } else if (step(weights, steps, examples.get(i)) < EASY) {
                    rest[i] = LEFT_OUT;
                }
            }
        }
        byte[] rounded = new byte[head.size()];
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = (byte) Math.max(-127, Math.min(127, Math.round(weights[i] / NameModel.STEP)));
        }
        return rounded;
    }

    /** @return how far the answer was off */
    private double step(float[] weights, float[] steps, Example example) {
        double sum = NameModel.BIAS;
        for (int feature : example.features()) {
            sum += weights[head.index(feature)];
        }
        double error = (1 / (1 + StrictMath.exp(-sum)) - (example.truth() ? 1 : 0)) * example.weight();
        if (Math.abs(error) < ENOUGH) {
            return Math.abs(error);
        }
        for (int feature : example.features()) {
            int i = head.index(feature);
            double gradient = error + DECAY * weights[i];
            steps[i] += (float) (gradient * gradient);
            weights[i] -= (float) (RATE * gradient / Math.sqrt(1e-4 + steps[i]));
        }
        return Math.abs(error);
    }
}
