// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.postern.redaction.text.Token;

/**
 * Learns the {@link NameModel} from annotated narratives by stochastic gradient descent with a step of its own for each
 * weight (AdaGrad). The same narratives give the same model, bit for bit.
 */
final class NameModelTrainer {

    private static final int SIZE = 1 << NameModel.BITS;
    private static final int VARIANTS = Integer.getInteger("model.variants", 6);
    private static final int ROUNDS = 6;
    private static final double RATE = 0.08;
    private static final double DECAY = 1e-4;
    private static final float VARIANT_WEIGHT = 0.5f;
    /** Share, in tenths, of words that a variant looks at as if no reviewed list had them. */
    private static final int UNLISTED = 1;

    /** One token: its features, whether it belongs to a person, whether to anything else that identifies. */
    private record Example(int[] features, boolean person, boolean place, float weight) {}

    private final NarrativeRedactor rules =
            new NarrativeRedactor(Layers.recognisers(), new NameModel(0, new byte[SIZE], new byte[SIZE]));
    private final Random random = new Random(20);
    private final List<Example> examples = new ArrayList<>();
    private long fingerprint = 17;

    static NameModel train(List<TrainingNarrative> narratives) {
        NameModelTrainer trainer = new NameModelTrainer();
        NarrativeVariants variants = new NarrativeVariants(trainer.random);
        for (TrainingNarrative narrative : narratives) {
            trainer.learn(narrative, 1f, true);
            for (int i = 0; i < VARIANTS; i++) {
                NarrativeVariants.Writing writing = i % 4 == 1
                        ? NarrativeVariants.Writing.LOWER
                        : i == 3 ? NarrativeVariants.Writing.UPPER : NarrativeVariants.Writing.AS_IT_WAS;
                trainer.learn(variants.vary(narrative, writing, i % 2 == 1), VARIANT_WEIGHT, false);
            }
        }
        return trainer.model();
    }

    /** What {@link NameModel#fingerprint()} has to be for a model of these narratives and this code. */
    static long fingerprint(List<TrainingNarrative> narratives) {
        NameModelTrainer trainer = new NameModelTrainer();
        narratives.forEach(narrative -> trainer.learn(narrative, 1f, true));
        return trainer.fingerprint;
    }

    private void learn(TrainingNarrative narrative, float weight, boolean original) {
        Reading reading = Reading.of(narrative.text(), Known.of(narrative.facts()), Options.everything());
        FirstPass.Done done = rules.rules(narrative.text(), reading);
        Propagation propagation = new Propagation();
        propagation.learn(reading, done.found());
        List<Span> spans = NarrativeRedactor.withPropagated(done, propagation);
        NameFeatures features = NameFeatures.of(reading, spans, original ? Set.of() : someWords(reading));
        for (Token token : reading.tokens()) {
            if (!NameFeatures.isLookedAt(token)) {
                continue;
            }
            int start = reading.text().originalStart(token.start());
            int end = reading.text().originalEnd(token.end());
            boolean person = false;
            boolean place = false;
            for (TrainingNarrative.Gold gold : narrative.gold()) {
                boolean touches = start < gold.end() && gold.start() < end;
                person |= touches && gold.person();
                place |= touches && !gold.person();
            }
            int[] row = features.of(token);
            examples.add(new Example(row, person, place, weight));
            for (int i = 0; original && i < row.length; i++) {
                fingerprint = fingerprint * 31 + row[i];
            }
        }
    }

    private Set<String> someWords(Reading reading) {
        Set<String> words = new HashSet<>();
        for (Token token : reading.tokens()) {
            if (random.nextInt(10) < UNLISTED) {
                words.add(token.lower());
            }
        }
        return words;
    }

    private NameModel model() {
        return new NameModel(fingerprint, weights(true), weights(false));
    }

    private byte[] weights(boolean person) {
        float[] weights = new float[SIZE];
        float[] steps = new float[SIZE];
        int[] order = new int[examples.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Random shuffle = new Random(person ? 1 : 2);
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = order.length - 1; i > 0; i--) {
                int j = shuffle.nextInt(i + 1);
                int other = order[i];
                order[i] = order[j];
                order[j] = other;
            }
            for (int i : order) {
                Example example = examples.get(i);
                step(weights, steps, example, person ? example.person() : example.place());
            }
        }
        byte[] rounded = new byte[SIZE];
        for (int i = 0; i < SIZE; i++) {
            rounded[i] = (byte) Math.max(-127, Math.min(127, Math.round(weights[i] / NameModel.STEP)));
        }
        return rounded;
    }

    private static void step(float[] weights, float[] steps, Example example, boolean truth) {
        double sum = NameModel.BIAS;
        for (int feature : example.features()) {
            sum += weights[NameModel.index(feature)];
        }
        double error = (1 / (1 + StrictMath.exp(-sum)) - (truth ? 1 : 0)) * example.weight();
        if (Math.abs(error) < 1e-4) {
            return;
        }
        for (int feature : example.features()) {
            int i = NameModel.index(feature);
            double gradient = error + DECAY * weights[i];
            steps[i] += (float) (gradient * gradient);
            weights[i] -= (float) (RATE * gradient / Math.sqrt(1e-4 + steps[i]));
        }
    }
}
