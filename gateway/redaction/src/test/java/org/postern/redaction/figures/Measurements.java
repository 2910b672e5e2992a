// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.figures;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.postern.redaction.corpus.Narrative;
import org.postern.redaction.jsonl.JsonlRedactor;
import org.postern.redaction.narrative.Caution;
import org.postern.redaction.narrative.NarrativeRedactor;
import org.postern.redaction.narrative.Options;
import org.postern.redaction.scoring.CorpusScore;
import org.postern.redaction.scoring.NarrativeScore;
import org.postern.redaction.scoring.Removals;
import org.postern.redaction.scoring.Scorer;

/** What {@code ./postern redact} does to each set, measured once for all tests. */
final class Measurements {

    private static final JsonlRedactor REDACTOR = new JsonlRedactor();
    private static final Map<Corpus, CorpusScore> DONE = new ConcurrentHashMap<>();

    private Measurements() {}

    static CorpusScore of(Corpus corpus) {
        return DONE.computeIfAbsent(corpus, set -> measure(set, REDACTOR));
    }

    /** What it would do to several sets together at a caution that a protocol may choose instead. */
    static CorpusScore of(List<Corpus> sets, Caution caution) {
        JsonlRedactor redactor =
                new JsonlRedactor(new NarrativeRedactor(), Options.everything().withCaution(caution));
        return new CorpusScore(sets.stream()
                .flatMap(set -> (caution == Caution.USUAL ? of(set) : measure(set, redactor)).narratives().stream())
                .toList());
    }

    private static CorpusScore measure(Corpus corpus, JsonlRedactor redactor) {
        return new CorpusScore(corpus.narratives().stream()
                .map(narrative -> measure(narrative, redactor))
                .toList());
    }

    private static NarrativeScore measure(Narrative narrative, JsonlRedactor redactor) {
        return Scorer.score(
                narrative, Removals.of(redactor.redactLine(narrative.line()).orElseThrow()));
    }
}
