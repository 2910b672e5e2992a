// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;

/** Finds what has a written form: one regular expression over the lower-case reading, and a check of what it found. */
final class PatternLayer implements Layer {

    private final String rule;
    private final Label label;
    private final double confidence;
    private final Form form;
    private final boolean named;
    private final BiPredicate<Reading, Matcher> check;
    private final Search search;

    /** @param pattern the group {@code x}, if there is one, is what is hidden; the rest is context */
    PatternLayer(String rule, Label label, double confidence, String pattern, BiPredicate<Reading, Matcher> check) {
        this(rule, label, confidence, Form.of(pattern), check, Search.everywhere());
    }

    PatternLayer(String rule, Label label, double confidence, String pattern) {
        this(rule, label, confidence, pattern, (reading, match) -> true);
    }

    private PatternLayer(
            String rule,
            Label label,
            double confidence,
            Form form,
            BiPredicate<Reading, Matcher> check,
            Search search) {
        this.rule = rule;
        this.label = label;
        this.confidence = confidence;
        this.form = form;
        this.named = form.hasGroup("x");
        this.check = check;
        this.search = search;
    }

    /** The same, tried only where the search says. */
    PatternLayer where(Search narrower) {
        return new PatternLayer(rule, label, confidence, form, check, narrower);
    }

    /** All of them, tried only where the search says. */
    static List<Layer> where(Search narrower, PatternLayer... layers) {
        List<Layer> narrowed = new ArrayList<>();
        for (PatternLayer layer : layers) {
            narrowed.add(layer.where(narrower));
        }
        return narrowed;
    }

    @Override
    public List<Span> find(Reading reading) {
        List<Span> spans = new ArrayList<>();
        search.each(reading, form, match -> {
            if (check.test(reading, match)) {
                int start = named ? match.start("x") : match.start();
                int end = named ? match.end("x") : match.end();
                spans.add(new Span(start, end, label, rule, confidence, ""));
            }
        });
        return spans;
    }
}
