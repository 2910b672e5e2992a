// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.figures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What the redactor must not fall below on one set, from {@code narratives/floors.txt}.
 *
 * @param recall least share of direct identifiers caught
 * @param leaking largest share of narratives with a leak
 * @param unseen largest share of narratives with a leak that no highlight shows
 * @param highlights most review highlights a narrative, on average
 * @param over largest share of other words removed
 * @param kept least share of hard negatives kept
 */
record Floors(double recall, double leaking, double unseen, double highlights, double over, double kept) {

    static Floors of(Corpus corpus) {
        try (InputStream in = Floors.class.getResourceAsStream("/narratives/floors.txt")) {
            double[] numbers = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(corpus.title() + " "))
                    .map(line -> Arrays.stream(line.strip().split(" +"))
                            .skip(1)
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no floors for " + corpus.title()));
            return new Floors(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
