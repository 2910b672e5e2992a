// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.postern.redaction.RedactionCode;

/**
 * Finds and hides what identifies people and places in free text: the facts of the case first, then what has a written
 * form, then names nobody told of, and every name found once wherever it stands again. It fails closed: a text over the
 * limit, or one at which a layer breaks, is given to a person and never passed on. Safe to share between threads.
 */
public final class NarrativeRedactor {

    private final List<Layer> patterns = Layers.patterns();
    private final List<Layer> known;
    private final List<Layer> shown;
    private final List<Layer> recognisers;
    private final NameJudge judge;

    public NarrativeRedactor() {
        this(Layers.recognisers(), NameModel.shipped());
    }

    /** @param recognisers the layers that work without knowing the case */
    NarrativeRedactor(List<Layer> recognisers, NameModel model) {
        this.judge = new NameJudge(model);
        this.known = Layers.facts(Known::hidden, false);
        this.shown = Layers.facts(Known::shown, true);
        this.recognisers = List.copyOf(recognisers);
    }

    /** One text by itself. */
    public Redacted redact(String text, List<KnownFact> facts, Options options) {
        return redactAll(List.of(text), facts, Set.of(), options).get(0);
    }

    /**
     * The texts of one disclosure: a name found in one is hidden in all, and tokens are the same in all.
     *
     * @param agreed words in lower case of which readers agreed that they are no names; they are not guessed to be any
     * @return one result for each text, in the same order
     */
    public List<Redacted> redactAll(List<String> texts, List<KnownFact> facts, Set<String> agreed, Options options) {
        Known compiled = Known.of(facts, agreed);
        List<FirstPass> passes =
                texts.stream().map(text -> first(text, compiled, options)).toList();
        Propagation propagation = new Propagation();
        for (FirstPass pass : passes) {
            if (pass instanceof FirstPass.Done done) {
                propagation.learn(done.reading(), done.found());
            }
        }
        TokenBook book = new TokenBook();
        return passes.stream().map(pass -> second(pass, propagation, book)).toList();
    }

    /**
     * Whether a text that is about to leave still has a hidden fact of the case or something with a written form in it.
     *
     * @param redacted a result of this redactor
     * @return true also where the search could not be finished
     */
    public boolean leavesSomething(String redacted, List<KnownFact> facts, Options options) {
        try {
            Reading reading = Reading.of(redacted, Known.of(facts), options);
            List<Span> spans =
                    SpanMerger.merge(reading, find(known, reading), find(patterns, reading), find(shown, reading));
            return spans.stream().anyMatch(span -> span.confidence() >= Span.STRONG);
        } catch (RuntimeException | StackOverflowError broken) {
            // What could not be looked through to its end may hold anything.
            return true;
        }
    }

    private FirstPass first(String text, Known facts, Options options) {
        if (text.length() > options.limit()) {
            return new FirstPass.Refused(text, RedactionCode.TOO_LONG);
        }
        try {
            Reading reading = Reading.of(text, facts, options);
            FirstPass.Done rules = rules(text, reading);
            List<Span> merged = SpanMerger.merge(reading, rules.known(), rules.found(), rules.shown());
            return rules.with(judge.weigh(reading, merged).learnt(rules.found(), rules.shown()));
        } catch (Deadline.Passed late) {
            return new FirstPass.Refused(text, RedactionCode.TOO_LATE);
        } catch (RuntimeException | StackOverflowError broken) {
            // Told by its code alone: the message of what broke may quote the text.
            return new FirstPass.Refused(text, RedactionCode.BROKEN);
        }
    }

    /** What the rules alone find, before the name model has its say; it learns from this. */
    FirstPass.Done rules(String text, Reading reading) {
        return new FirstPass.Done(
                text, reading, find(known, reading), find(shown, reading), find(recognisers, reading));
    }

    private static List<Span> find(List<Layer> layers, Reading reading) {
        List<Span> spans = new ArrayList<>();
        for (Layer layer : layers) {
            reading.deadline().check();
            spans.addAll(layer.find(reading));
        }
        return spans;
    }

    private Redacted second(FirstPass pass, Propagation propagation, TokenBook book) {
        if (pass instanceof FirstPass.Refused refused) {
            return Redacted.refused(refused.text(), refused.code());
        }
        try {
            return second((FirstPass.Done) pass, propagation, book);
        } catch (RuntimeException | StackOverflowError broken) {
            return Redacted.refused(pass.text(), RedactionCode.BROKEN);
        }
    }

    private Redacted second(FirstPass.Done done, Propagation propagation, TokenBook book) {
        Reading reading = done.reading();
        NameJudge.Verdict verdict = judge.weigh(reading, withPropagated(done, propagation));
        List<Span> judged = verdict.spans(done.shown());
        List<Span> agreed = AgreedWords.among(reading, judged);
        List<Span> left = judged.stream().filter(span -> !agreed.contains(span)).toList();
        List<Span> whole =
                WholeLetters.of(reading, WholeAnswers.of(reading, HyphenatedNames.whole(reading, left, done.shown())));
        List<Span> spans = whole.stream().map(span -> original(reading, span)).toList();
        return new Redacted(
                book.render(done.text(), spans),
                spans,
                Reviews.of(
                        reading,
                        whole,
                        spans,
                        Stream.concat(done.shown().stream(), agreed.stream()).toList(),
                        verdict.scores()),
                Optional.empty());
    }

    /** One row of spans from what was found in this text and what was learnt from all texts. */
    static List<Span> withPropagated(FirstPass.Done done, Propagation propagation) {
        List<Span> found = Stream.concat(done.found().stream(), propagation.find(done.reading()).stream())
                .toList();
        return SpanMerger.merge(done.reading(), done.known(), found, done.shown());
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
}
