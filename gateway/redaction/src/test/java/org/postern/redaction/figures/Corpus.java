// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.figures;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.postern.redaction.corpus.Narrative;
import org.postern.redaction.corpus.generated.NarrativeGenerator;
import org.postern.redaction.corpus.generated.Split;

/**
 * The sets on which the redactor is measured. Rules may be made on the training sets; the test sets have other voices,
 * and their narratives are not read to make rules.
 */
enum Corpus {
    TRAIN_VOICES_A("train/voices-a"),
    TRAIN_VOICES_B("train/voices-b"),
    TRAIN_GENERATED("train/generated", Split.TRAIN, 300),
    TEST_VOICES_A("test/voices-a"),
    TEST_VOICES_B("test/voices-b"),
    TEST_VOICES_C("test/voices-c"),
    TEST_VOICES_D("test/voices-d"),
    TEST_VOICES_E("test/voices-e"),
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
    String title() {
        return title;
    }

    boolean isTest() {
        return title.startsWith("test/");
    }

    List<Narrative> narratives() {
        return source.get();
    }
}
