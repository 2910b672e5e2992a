// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postern.document.Document;
import org.postern.document.DocumentLeaf;
import org.postern.document.DocumentLeaves;
import org.postern.protocol.Treatment;
import org.postern.redaction.GateResult.Cleared;
import org.postern.redaction.manifest.Manifests;
import org.postern.redaction.text.English;
import org.postern.redaction.text.ReadText;

/** What must hold for any document and any decision; a failing seed can be run again by itself. */
class GatePropertiesTests {

    private static final List<String> PATHS = List.of(
            "child.name.given",
            "child.name.family",
            "child.phones[]",
            "people[].name",
            "people[].phones[]",
            "places[].address.lines[]",
            "places[].address.town",
            "places[].address.postcode");
    private static final List<String> TEXTS = List.of("summary", "account.during", "account.after");

    private final Gate gate = TestGates.gate();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 250);
    }

    private static TestDecisions decisions(long seed) {
        Random random = new Random(seed * 31);
        TestDecisions decisions = new TestDecisions().put(TestDecisions.NARRATIVE, TEXTS.toArray(String[]::new));
        for (String path : PATHS) {
            Treatment treatment = List.of(
                            TestDecisions.SHARE,
                            TestDecisions.WITHHOLD,
                            new Treatment.Drop(),
                            new Treatment.Pseudonymise())
                    .get(random.nextInt(4));
            decisions.put(treatment, path);
        }
        return decisions.put(TestDecisions.SHARE, "kind");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void passWhenValuesAreWithheldThenNoTokenOfThemSurvives(long seed) {
        Document document = RandomDocuments.rhi(seed);
        TestDecisions decisions = decisions(seed);
        Cleared cleared = (Cleared) gate.pass(document, decisions.on(document), GateContext.plain());
        String all = cleared.disclosure() + " " + Manifests.json(cleared.manifest());
        Set<String> tokens = Set.copyOf(ReadText.words(all));
        String compact = ReadText.compact(all);

        Set<String> shown = tokensOf(document, decisions, true);
        for (DocumentLeaf leaf : leaves(document, decisions, false)) {
            for (String word : ReadText.words(leaf.value().asString())) {
                boolean ordinary = word.length() < 3 || English.isWord(word) || English.isFunctionWord(word);
                if (!shown.contains(word) && !ordinary && !word.matches("[0-9]+") && !word.equals("wn")) {
                    assertThat(tokens).as("seed %d, %s", seed, leaf.path()).doesNotContain(word);
                }
            }
            String whole = ReadText.compact(leaf.value().asString());
            boolean partShown = shown.containsAll(ReadText.words(leaf.value().asString()));
            if (whole.length() > 5 && !partShown) {
                assertThat(compact).as("seed %d, %s", seed, leaf.path()).doesNotContain(whole);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void passWhenValuesAreSharedThenTheNarrativeKeepsThem(long seed) {
        Document document = RandomDocuments.rhi(seed);
        TestDecisions decisions = new TestDecisions()
                .put(TestDecisions.NARRATIVE, TEXTS.toArray(String[]::new))
                .put(TestDecisions.SHARE, PATHS.toArray(String[]::new));

        Cleared cleared = (Cleared) gate.pass(document, decisions.on(document), GateContext.plain());

        assertThat(cleared.disclosure().path("summary").stringValue())
                .as("seed %d", seed)
                .isEqualTo(document.content().path("summary").stringValue());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void passWhenCalledTwiceThenTheResultIsTheSameAndTheDocumentUnchanged(long seed) {
        Document document = RandomDocuments.rhi(seed);
        String before = document.content().toString();

        GateResult first = gate.pass(document, decisions(seed).on(document), GateContext.plain());
        GateResult second = gate.pass(document, decisions(seed).on(document), GateContext.plain());

        assertThat(first).isEqualTo(second);
        assertThat(document.content().toString()).isEqualTo(before);
    }

    private static List<DocumentLeaf> leaves(Document document, TestDecisions decisions, boolean shared) {
        Set<String> pointers = decisions.on(document).fields().stream()
                .filter(field -> field.treatment() instanceof Treatment.Share == shared)
                .filter(field -> PATHS.contains(field.path()))
                .map(field -> field.pointer())
                .collect(Collectors.toSet());
        return DocumentLeaves.of(document.content())
                .filter(leaf -> pointers.contains(leaf.pointer()))
                .toList();
    }

    private static Set<String> tokensOf(Document document, TestDecisions decisions, boolean shared) {
        return leaves(document, decisions, shared).stream()
                .flatMap(leaf -> ReadText.words(leaf.value().asString()).stream())
                .collect(Collectors.toSet());
    }
}
