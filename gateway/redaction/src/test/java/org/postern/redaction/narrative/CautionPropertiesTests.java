// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postern.redaction.corpus.Narrative;
import org.postern.redaction.corpus.generated.NarrativeGenerator;
import org.postern.redaction.corpus.generated.Split;

/** What must hold of any text: more caution never lets a letter more through, and points at no less. */
class CautionPropertiesTests {

    private static final NarrativeRedactor REDACTOR = new NarrativeRedactor();
    private static final int TOGETHER = 3;

    /** Three texts at a time, as in one disclosure, since a name found in one goes in all. */
    static Stream<List<String>> disclosures() {
        List<String> texts = new NarrativeGenerator(Split.TEST)
                .generate(120).stream().map(Narrative::text).toList();
        return Stream.iterate(0, at -> at + TOGETHER <= texts.size(), at -> at + TOGETHER)
                .map(at -> texts.subList(at, at + TOGETHER));
    }

    private static List<Redacted> at(Caution caution, List<String> texts) {
        return REDACTOR.redactAll(texts, List.of(), Set.of(), Options.standard().withCaution(caution));
    }

    /** A blank between two pieces gives nobody away. */
    private static BitSet blanks(String text) {
        BitSet blanks = new BitSet();
        IntStream.range(0, text.length())
                .filter(at -> Character.isWhitespace(text.charAt(at)))
                .forEach(blanks::set);
        return blanks;
    }

    private static BitSet hidden(Redacted redacted) {
        BitSet hidden = new BitSet();
        redacted.spans().forEach(span -> hidden.set(span.start(), span.end()));
        return hidden;
    }

    @ParameterizedTest(name = "disclosure {index}")
    @MethodSource("disclosures")
    void redactWhenCautionIsRaisedThenNothingMoreIsShown(List<String> texts) {
        List<Redacted> sparing = at(Caution.SPARING, texts);
        List<Redacted> usual = at(Caution.USUAL, texts);
        List<Redacted> cautious = at(Caution.CAUTIOUS, texts);

        for (int i = 0; i < texts.size(); i++) {
            BitSet shown = hidden(usual.get(i));
            shown.andNot(hidden(cautious.get(i)));
            shown.andNot(blanks(texts.get(i)));
            assertThat(shown.isEmpty())
                    .as("hidden at less caution and shown at more")
                    .isTrue();
            assertThat(sparing.get(i).text()).isEqualTo(usual.get(i).text());
            assertThat(sparing.get(i).review().size())
                    .isLessThanOrEqualTo(usual.get(i).review().size());
        }
    }
}
