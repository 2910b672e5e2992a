// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds and hides what identifies people and places in free text: the facts of the case first, then what has a written
 * form, then names nobody told of, and every name found once wherever it stands again. It fails closed: a text over the
 * limit, or one at which a layer breaks, is given to a person and never passed on.
 */
public final class NarrativeRedactor {

    private static final String TOO_LONG =
            "PST-3002: The text is longer than the redactor takes; somebody must read it.";
    private static final String BROKEN = "PST-3003: The redactor could not finish this text; somebody must read it.";

    private final List<Layer> known;
    private final List<Layer> shown;
    private final List<Layer> recognisers;

    public NarrativeRedactor() {
        this(Layers.recognisers());
    }

    /** @param recognisers the layers that work without knowing the case */
    NarrativeRedactor(List<Layer> recognisers) {
        this.known = Layers.facts(Known::hidden);
        this.shown = Layers.facts(Known::shown);
        this.recognisers = List.copyOf(recognisers);
    }

    /** One text by itself. */
    public Redacted redact(String text, List<KnownFact> facts, Options options) {
        return redactAll(List.of(text), facts, options).get(0);
    }

    /**
     * The texts of one disclosure: a name found in one is hidden in all, and tokens are the same in all.
     *
     * @return one result for each text, in the same order
     */
    public List<Redacted> redactAll(List<String> texts, List<KnownFact> facts, Options options) {
        Known compiled = Known.of(facts);
        List<Work> works =
                texts.stream().map(text -> first(text, compiled, options)).toList();
        Propagation propagation = new Propagation();
        works.stream().filter(Work::alive).forEach(work -> propagation.learn(work.reading(), work.found()));
        TokenBook book = new TokenBook();
        return works.stream().map(work -> second(work, propagation, book)).toList();
    }

    /** @param reading null where the text was refused, then {@code refusal} says why */
    private record Work(
            String text, Reading reading, List<Span> known, List<Span> shown, List<Span> found, String refusal) {
        boolean alive() {
            return reading != null;
        }

        static Work refused(String text, String refusal) {
            return new Work(text, null, List.of(), List.of(), List.of(), refusal);
        }
    }

    private Work first(String text, Known facts, Options options) {
        if (text.length() > options.limit()) {
            return Work.refused(text, TOO_LONG);
        }
        try {
            Reading reading = Reading.of(text, facts, options);
            return new Work(text, reading, find(known, reading), find(shown, reading), find(recognisers, reading), "");
        } catch (RuntimeException | StackOverflowError broken) {
            // The message may quote the text; the kind of failure may be told.
            return Work.refused(text, BROKEN + " (" + broken.getClass().getSimpleName() + ")");
        }
    }

    /**
     * Whether a text that is about to leave still has a hidden fact of the case or something with a written form in it.
     *
     * @param redacted a result of this redactor
     */
    public boolean leavesSomething(String redacted, List<KnownFact> facts, Options options) {
        Reading reading = Reading.of(redacted, Known.of(facts), options);
        List<Span> spans =
                SpanMerger.merge(reading, find(known, reading), find(Layers.patterns(), reading), find(shown, reading));
        return spans.stream().anyMatch(span -> span.confidence() >= Span.STRONG);
    }

    private static List<Span> find(List<Layer> layers, Reading reading) {
        List<Span> spans = new ArrayList<>();
        layers.forEach(layer -> spans.addAll(layer.find(reading)));
        return spans;
    }

    private static Redacted second(Work work, Propagation propagation, TokenBook book) {
        if (!work.alive()) {
            return refused(work.text(), work.refusal());
        }
        Reading reading = work.reading();
        List<Span> found = Stream.concat(work.found().stream(), propagation.find(reading).stream())
                .toList();
        List<Span> spans = SpanMerger.merge(reading, work.known(), found, work.shown()).stream()
                .map(span -> original(reading, span))
                .toList();
        return new Redacted(book.render(work.text(), spans), spans, Reviews.of(reading, spans));
    }

    private static Span original(Reading reading, Span span) {
        return new Span(
                reading.text().originalStart(span.start()),
                reading.text().originalEnd(span.end()),
                span.label(),
                span.rule(),
                span.confidence(),
                span.entity());
    }

    private static Redacted refused(String text, String reason) {
        return new Redacted("", List.of(), List.of(new Review(0, text.length(), reason, true)));
    }
}
