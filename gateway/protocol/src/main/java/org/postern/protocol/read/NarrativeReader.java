// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.read;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postern.protocol.NarrativeReview;
import org.postern.protocol.NarrativeReview.Caution;
import org.postern.protocol.NarrativeReview.Texts;

/** Reads the part {@code narrative}: how careful the redactor of free text is, and which texts a person sees first. */
final class NarrativeReader {

    /** Every entry that the part may have. */
    static final List<String> KEYS = List.of("caution", "review");

    private static final Map<String, Caution> CAUTION =
            Arrays.stream(Caution.values()).collect(Collectors.toUnmodifiableMap(Caution::word, Function.identity()));
    private static final Map<String, Texts> TEXTS =
            Arrays.stream(Texts.values()).collect(Collectors.toUnmodifiableMap(Texts::word, Function.identity()));

    private final Reading reading;

    NarrativeReader(Reading reading) {
        this.reading = reading;
    }

    NarrativeReview narrative(YamlMap protocol) {
        return protocol.node("narrative")
                .flatMap(node -> YamlMap.of(node, "part about narratives", reading, KEYS))
                .map(map -> new NarrativeReview(
                        map.choice("caution", CAUTION, NarrativeReview.STANDARD.caution()),
                        map.choice("review", TEXTS, NarrativeReview.STANDARD.review())))
                .orElse(NarrativeReview.STANDARD);
    }
}
