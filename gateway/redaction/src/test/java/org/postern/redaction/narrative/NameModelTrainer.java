// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.List;
import org.postern.redaction.narrative.NameModel.Head;
import org.postern.redaction.narrative.NarrativeExamples.Text;

/**
 * Learns the {@link NameModel} from sets of annotated narratives. The second look is learnt from what a first look says
 * that has not learnt from the same authors, as it will be with authors nobody has met.
 */
final class NameModelTrainer {

    static final int VARIANTS = 3;
    private static final int FOLDS = 3;

    private NameModelTrainer() {}

    /** @param sets one for each author or group of authors */
    static NameModel train(List<List<TrainingNarrative>> sets, int variants) {
        List<List<Text>> texts = new ArrayList<>();
        sets.forEach(set -> texts.add(new NarrativeExamples().of(set, variants)));
        return fit(texts, fingerprint(sets));
    }

    /** What {@link NameModel#fingerprint()} has to be for a model of these narratives and this code. */
    static long fingerprint(List<List<TrainingNarrative>> sets) {
        long print = 17;
        for (List<TrainingNarrative> set : sets) {
            for (Text text : new NarrativeExamples().of(set, 0)) {
                print = print * 31 + text.hash();
            }
        }
        return print;
    }

    static NameModel fit(List<List<Text>> sets, long fingerprint) {
        List<Text> all = sets.stream().flatMap(List::stream).toList();
        byte[][] weights = new byte[Head.values().length][];
        weights[Head.NUMBER.ordinal()] = numbers(all, Head.NUMBER);
        weights[Head.AGE.ordinal()] = numbers(all, Head.AGE);
        LogisticFit person = new LogisticFit(Head.PERSON_AGAIN);
        LogisticFit place = new LogisticFit(Head.PLACE_AGAIN);
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Text> others = new ArrayList<>();
            List<Text> own = new ArrayList<>();
            for (int i = 0; i < sets.size(); i++) {
                (i % FOLDS == fold ? own : others).addAll(sets.get(i));
            }
            byte[][] first = firstLook(others);
            lookAgain(own, first, person, place);
        }
        weights[Head.PERSON_AGAIN.ordinal()] = person.weights();
        weights[Head.PLACE_AGAIN.ordinal()] = place.weights();
        byte[][] first = firstLook(all);
        weights[Head.PERSON.ordinal()] = first[0];
        weights[Head.PLACE.ordinal()] = first[1];
        return new NameModel(fingerprint, weights);
    }

    private static byte[][] firstLook(List<Text> texts) {
        LogisticFit person = new LogisticFit(Head.PERSON);
        LogisticFit place = new LogisticFit(Head.PLACE);
        for (Text text : texts) {
            for (int i = 0; i < text.names().length; i++) {
                person.add(text.names()[i], text.person()[i], text.weight());
                place.add(text.names()[i], text.place()[i], text.weight());
            }
        }
        return new byte[][] {person.weights(), place.weights()};
    }

    private static void lookAgain(List<Text> texts, byte[][] first, LogisticFit person, LogisticFit place) {
        for (Text text : texts) {
            int size = text.names().length;
            double[] people = new double[size];
            double[] places = new double[size];
            for (int i = 0; i < size; i++) {
                if (text.names()[i] != null) {
                    people[i] = NameModel.likely(first[0], text.names()[i]);
                    places[i] = NameModel.likely(first[1], text.names()[i]);
                }
            }
            SecondLook look = new SecondLook(text.sight(), people, places);
            for (int i = 0; i < size; i++) {
                if (text.names()[i] != null) {
                    int[] row = look.of(i, text.names()[i]);
                    person.add(row, text.person()[i], text.weight());
                    place.add(row, text.place()[i], text.weight());
                }
            }
        }
    }

    private static byte[] numbers(List<Text> texts, Head head) {
        LogisticFit fit = new LogisticFit(head);
        for (Text text : texts) {
            for (int i = 0; i < text.numbers().length; i++) {
                boolean truth = head == Head.AGE ? text.age()[i] : text.number()[i];
                fit.add(text.numbers()[i], truth, text.weight());
            }
        }
        return fit.weights();
    }
}
