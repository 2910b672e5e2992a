// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.redaction.TestDecisions.NARRATIVE;
import static org.postern.redaction.TestDecisions.SHARE;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postern.document.Document;
import org.postern.protocol.Decision;
import org.postern.protocol.NarrativeReview;
import org.postern.protocol.NarrativeReview.Caution;
import org.postern.protocol.NarrativeReview.Texts;
import org.postern.protocol.SharingProtocol.OnLeak;
import org.postern.redaction.GateResult.Cleared;
import org.postern.redaction.GateResult.HeldWhole;
import org.postern.redaction.corpus.Narrative;
import org.postern.redaction.corpus.generated.NarrativeGenerator;
import org.postern.redaction.corpus.generated.Split;

/** The gate heeds what the protocol asks where the redactor of free text is not sure. */
class NarrativeReviewTests {

    /** The number stays, and nobody knows what it is. */
    private static final String DOUBTFUL = "He had written 3391 on her hand.";

    private static final String PLAIN = "She walked home from school and went to bed.";

    private final Gate gate = TestGates.gate();

    private static Document document(String summary) {
        Document document = TestDecisions.rhi("""
                {"schema": "rhi-summary/1", "id": "RHI-8", "version": 1, "issued": "2026-11-20T09:30:00Z",
                 "child": {"name": {"given": "Reece", "family": "Dalby"}}, "responsibleAuthority": "la-wigan"}
                """);
        document.content().put("summary", summary);
        return document;
    }

    private static Decision decision(Document document, NarrativeReview narrative, OnLeak onLeak) {
        return new TestDecisions()
                .put(SHARE, "responsibleAuthority", "child.name.given")
                .put(NARRATIVE, "summary")
                .narrative(narrative)
                .onLeak(onLeak)
                .on(document);
    }

    private GateResult pass(String summary, Caution caution, Texts review) {
        Document document = document(summary);
        return gate.pass(
                document,
                decision(document, new NarrativeReview(caution, review), OnLeak.SEND_REST),
                GateContext.plain());
    }

    @Test
    void passWhenOnlyDoubtfulTextsWaitThenADoubtfulOneDoesAndTheRestGoes() {
        Cleared cleared = (Cleared) pass(DOUBTFUL, Caution.USUAL, Texts.DOUBTFUL);

        assertThat(cleared.disclosure().has("summary")).isFalse();
        assertThat(cleared.disclosure().has("responsibleAuthority")).isTrue();
        assertThat(cleared.held()).singleElement().satisfies(field -> {
            assertThat(field.pointer()).isEqualTo("/summary");
            assertThat(field.kind()).isEqualTo(HeldField.Kind.RECOGNISER);
            assertThat(field.code()).isEqualTo(RedactionCode.DOUBTFUL.code());
        });
    }

    @Test
    void passWhenOnlyDoubtfulTextsWaitThenAPlainOneGoes() {
        Cleared cleared = (Cleared) pass(PLAIN, Caution.MORE, Texts.DOUBTFUL);

        assertThat(cleared.disclosure().path("summary").asString()).isEqualTo(PLAIN);
        assertThat(cleared.held()).isEmpty();
    }

    @Test
    void passWhenEveryTextWaitsThenAPlainOneDoesToo() {
        assertThat(pass(PLAIN, Caution.LESS, Texts.ALWAYS).held()).hasSize(1);
    }

    @Test
    void passWhenNoTextWaitsThenADoubtfulOneGoesRedacted() {
        Cleared cleared = (Cleared) pass(DOUBTFUL, Caution.USUAL, Texts.NEVER);

        assertThat(cleared.disclosure().has("summary")).isTrue();
        assertThat(cleared.held()).isEmpty();
    }

    @Test
    void passWhenTwoProtocolsDoubtAtDifferentThresholdsThenTheSameTextWaitsUnderOneAndGoesUnderTheOther() {
        Cleared less = (Cleared) pass(DOUBTFUL, Caution.LESS, Texts.DOUBTFUL);
        Cleared usual = (Cleared) pass(DOUBTFUL, Caution.USUAL, Texts.DOUBTFUL);

        assertThat(less.disclosure().path("summary").asString()).isEqualTo(DOUBTFUL);
        assertThat(usual.disclosure().has("summary")).isFalse();
    }

    @Test
    void passWhenProtocolsAreMoreCautiousThenOfManyTextsSomeAreHiddenMoreAndMoreOfThemWait() {
        List<String> texts = new NarrativeGenerator(Split.TEST)
                .generate(60).stream().map(Narrative::text).toList();

        assertThat(hidden(texts, Caution.LESS)).isEqualTo(hidden(texts, Caution.USUAL));
        assertThat(hidden(texts, Caution.MORE)).isGreaterThan(hidden(texts, Caution.USUAL));
        assertThat(waiting(texts, Caution.LESS)).isLessThan(waiting(texts, Caution.USUAL));
    }

    private long hidden(List<String> texts, Caution caution) {
        return texts.stream()
                .map(text -> (Cleared) pass(text, caution, Texts.NEVER))
                .flatMapToInt(cleared ->
                        cleared.disclosure().path("summary").asString().chars())
                .filter(c -> c == '[')
                .count();
    }

    private long waiting(List<String> texts, Caution caution) {
        return texts.stream()
                .filter(text -> !pass(text, caution, Texts.DOUBTFUL).held().isEmpty())
                .count();
    }

    @Test
    void passWhenTheProtocolHoldsAllAtAHitThenADoubtHoldsAllToo() {
        Document document = document(DOUBTFUL);
        Decision decision = decision(document, new NarrativeReview(Caution.USUAL, Texts.DOUBTFUL), OnLeak.HOLD);

        assertThat(gate.pass(document, decision, GateContext.plain())).isInstanceOf(HeldWhole.class);
    }

    @Test
    void releaseWhenAPersonHasLookedThenTheTextGoesAsItWasRedacted() {
        Document document = document(DOUBTFUL);
        Decision decision = decision(document, new NarrativeReview(Caution.MORE, Texts.ALWAYS), OnLeak.SEND_REST);

        Cleared released = (Cleared) gate.release(document, decision, GateContext.plain(), Set.of("/summary"));
        Cleared without = (Cleared) pass(DOUBTFUL, Caution.MORE, Texts.NEVER);

        assertThat(released.held()).isEmpty();
        assertThat(released.disclosure()).isEqualTo(without.disclosure());
    }
}
