// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postern.document.Document;
import org.postern.protocol.NarrativeReview;
import org.postern.protocol.NarrativeReview.Caution;
import org.postern.protocol.NarrativeReview.Texts;
import org.postern.protocol.SharingProtocol.OnLeak;
import org.postern.protocol.Treatment;
import org.postern.redaction.GateResult.Cleared;
import org.postern.redaction.text.ReadText;

/** What really leaves, for any document: whatever of a protocol is made stricter, no further word can be read. */
class StricterShowsNoMoreTests {

    private static final List<String> PATHS = List.of(
            "child.name.given",
            "child.name.family",
            "child.phones[]",
            "people[].name",
            "people[].phones[]",
            "places[].address.lines[]",
            "places[].address.town",
            "places[].address.postcode");

    /** The words of which tokens are made, in place of what is hidden. */
    private static final Set<String> TOKENS = Set.of(
            "person", "place", "address", "postcode", "phone", "number", "name", "organisation", "child", "school");

    private final Gate gate = TestGates.gate();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    private static TestDecisions decisions(long seed, Set<String> kept) {
        Random random = new Random(seed * 17);
        TestDecisions decisions = new TestDecisions()
                .put(TestDecisions.NARRATIVE, "summary", "account.during", "account.after")
                .put(TestDecisions.SHARE, "kind");
        for (String path : PATHS) {
            boolean shared = random.nextInt(3) > 0;
            decisions.put(shared && !kept.contains(path) ? TestDecisions.SHARE : TestDecisions.WITHHOLD, path);
        }
        return decisions;
    }

    private Set<String> words(Document document, TestDecisions decisions) {
        GateResult result = gate.pass(document, decisions.on(document), GateContext.plain());
        return result instanceof Cleared cleared
                ? new HashSet<>(ReadText.words(cleared.disclosure().toString()))
                : Set.of();
    }

    private static void assertNoMore(long seed, Set<String> before, Set<String> after) {
        Set<String> more = new HashSet<>(after);
        more.removeAll(before);
        more.removeAll(TOKENS);
        assertThat(more).as("seed %d", seed).allMatch(word -> word.matches("[a-z]|[0-9]{1,2}"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void passWhenOneFieldMoreIsWithheldThenNoFurtherWordCanBeRead(long seed) {
        Document document = RandomDocuments.rhi(seed);
        String path = PATHS.get(new Random(seed).nextInt(PATHS.size()));

        assertNoMore(seed, words(document, decisions(seed, Set.of())), words(document, decisions(seed, Set.of(path))));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void passWhenTheThresholdIsStricterThenNoFurtherWordCanBeRead(long seed) {
        Document document = RandomDocuments.rhi(seed);
        for (Caution caution : Caution.values()) {
            Set<String> before = words(document, asking(seed, caution, Texts.NEVER));
            for (Texts review : List.of(Texts.DOUBTFUL, Texts.ALWAYS)) {
                Set<String> after = words(document, asking(seed, caution, review));
                assertNoMore(seed, before, after);
                before = after;
            }
        }
        assertNoMore(
                seed,
                words(document, asking(seed, Caution.USUAL, Texts.NEVER)),
                words(document, asking(seed, Caution.MORE, Texts.NEVER)));
    }

    private static TestDecisions asking(long seed, Caution caution, Texts review) {
        return decisions(seed, Set.of()).narrative(new NarrativeReview(caution, review));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void passWhenAHitHoldsAllThenNoFurtherWordCanBeRead(long seed) {
        Document document = RandomDocuments.rhi(seed);

        assertNoMore(
                seed,
                words(document, decisions(seed, Set.of())),
                words(document, decisions(seed, Set.of()).onLeak(OnLeak.HOLD)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void passWhenANumberIsMaskedThenNoFurtherWordCanBeRead(long seed) {
        Document document = RandomDocuments.rhi(seed);
        TestDecisions coarser = decisions(seed, Set.of()).put(new Treatment.Mask(2), "child.phones[]");

        assertNoMore(
                seed,
                words(document, decisions(seed, Set.of()).put(TestDecisions.SHARE, "child.phones[]")),
                words(document, coarser));
    }
}
