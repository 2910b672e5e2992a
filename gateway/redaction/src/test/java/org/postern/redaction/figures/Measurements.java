// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.figures;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.postern.redaction.corpus.Narrative;
import org.postern.redaction.jsonl.JsonlRedactor;
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
        return DONE.computeIfAbsent(corpus, Measurements::measure);
    }

    private static CorpusScore measure(Corpus corpus) {
        return new CorpusScore(
                corpus.narratives().stream().map(Measurements::measure).toList());
    }

    private static NarrativeScore measure(Narrative narrative) {
        return Scorer.score(
                narrative, Removals.of(REDACTOR.redactLine(narrative.line()).orElseThrow()));
    }
}
