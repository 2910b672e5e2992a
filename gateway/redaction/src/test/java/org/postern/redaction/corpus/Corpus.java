// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.corpus;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.postern.redaction.corpus.generated.NarrativeGenerator;
import org.postern.redaction.corpus.generated.Split;

/**
 * The sets on which the redactor is measured. Rules may be made on the training sets; the test sets share neither
 * voices nor names with them.
 */
public enum Corpus {
    TRAIN_VOICES_A("train/voices-a"),
    TRAIN_VOICES_B("train/voices-b"),
    TRAIN_GENERATED("train/generated", Split.TRAIN, 300),
    TEST_VOICES_A("test/voices-a"),
    TEST_VOICES_B("test/voices-b"),
    TEST_VOICES_C("test/voices-c"),
    TEST_GENERATED("test/generated", Split.TEST, 150);

    private final String title;
    private final Supplier<List<Narrative>> source;

    Corpus(String title) {
        this.title = title;
        this.source = () -> Narrative.read(Path.of("src/corpus", title + ".jsonl"));
    }

    Corpus(String title, Split split, int count) {
        this.title = title;
        this.source = () -> new NarrativeGenerator(split).generate(count);
    }

    /** As it is called in the manual and in the file of floors. */
    public String title() {
        return title;
    }

    public boolean isTest() {
        return title.startsWith("test/");
    }

    public List<Narrative> narratives() {
        return source.get();
    }
}
