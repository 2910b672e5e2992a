// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.postern.redaction.text.Token;

/** Annotated narratives, and variants of them, as the name model sees them. */
final class NarrativeExamples {

    private static final float VARIANT_WEIGHT = 0.5f;
    /** Share, in tenths, of words that a variant looks at as if no reviewed list had them. */
    private static final int UNLISTED = 1;

    /**
     * One text. Each array has an entry for each token; rows are null for tokens that are not looked at.
     *
     * @param sight what the second look is told
     */
    record Text(
            float weight,
            Sight sight,
            int[][] names,
            boolean[] person,
            boolean[] place,
            int[][] numbers,
            boolean[] number,
            boolean[] age) {

        /** Of all that is seen, without the answers. */
        long hash() {
            return Arrays.deepHashCode(names) * 31L
                    + Arrays.deepHashCode(numbers) * 7L
                    + Arrays.hashCode(sight.words());
        }
    }

    private final NarrativeRedactor rules = new NarrativeRedactor(Layers.recognisers(), NameModel.empty());
    private final Random random = new Random(20);
    private final NarrativeVariants variants = new NarrativeVariants(random);

    /** @param number of variants of each narrative */
    List<Text> of(List<TrainingNarrative> narratives, int number) {
        List<Text> texts = new ArrayList<>();
        for (TrainingNarrative narrative : narratives) {
            texts.add(read(narrative, 1f, false));
            for (int i = 0; i < number; i++) {
                texts.add(read(variants.vary(narrative, i), VARIANT_WEIGHT, true));
            }
        }
        return texts;
    }

    private Text read(TrainingNarrative narrative, float weight, boolean varied) {
        Reading reading = Reading.of(narrative.text(), Known.of(narrative.facts()), Options.everything());
        FirstPass.Done done = rules.rules(narrative.text(), reading);
        Propagation propagation = new Propagation();
        propagation.learn(reading, done.found());
        List<Span> spans = NarrativeRedactor.withPropagated(done, propagation);
        NameFeatures features = NameFeatures.of(reading, spans, varied ? someWords(reading) : Set.of());
        NumberFeatures numbers = features.numbers();
        int size = reading.tokens().size();
        Text text = new Text(
                weight,
                features.sight(),
                new int[size][],
                new boolean[size],
                new boolean[size],
                new int[size][],
                new boolean[size],
                new boolean[size]);
        for (Token token : reading.tokens()) {
            int i = token.index();
            text.names[i] = NameFeatures.isLookedAt(token) ? features.of(token) : null;
            text.numbers[i] = NumberFeatures.isLookedAt(token) ? numbers.of(token) : null;
            int start = reading.text().originalStart(token.start());
            int end = reading.text().originalEnd(token.end());
            for (TrainingNarrative.Gold gold : narrative.gold()) {
                if (start < gold.end() && gold.start() < end) {
                    text.person[i] |= gold.person();
                    text.place[i] |= gold.place();
                    text.number[i] |= gold.number();
                    text.age[i] |= gold.label().equals("AGE");
                }
            }
        }
        return text;
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
}
