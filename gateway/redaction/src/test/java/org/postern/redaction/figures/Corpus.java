// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.figures;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.postern.redaction.corpus.Narrative;
import org.postern.redaction.corpus.generated.NarrativeGenerator;
import org.postern.redaction.corpus.generated.Split;

/**
 * The sets on which the redactor is measured. Rules may be made on the sets that are {@link #isLearntFrom() learnt from};
 * the others have other voices, and their narratives are not read to make rules. {@code former-*} were such until they
 * were read.
 */
enum Corpus {
    TRAIN_VOICES_A("train/voices-a", true),
    TRAIN_VOICES_B("train/voices-b", true),
    TRAIN_VOICES_C("train/voices-c", true),
    TRAIN_VOICES_D("train/voices-d", true),
    TRAIN_VOICES_E("train/voices-e", true),
    TRAIN_VOICES_F("train/voices-f", true),
    TRAIN_VOICES_G("train/voices-g", true),
    TRAIN_VOICES_H("train/voices-h", true),
    TRAIN_VOICES_L("train/voices-l", true),
    TRAIN_VOICES_M("train/voices-m", true),
    TRAIN_VOICES_N("train/voices-n", true),
    TRAIN_VOICES_O("train/voices-o", true),
    TRAIN_VOICES_P("train/voices-p", true),
    FORMER_A("train/former-a", true),
    FORMER_B("train/former-b", true),
    FORMER_C("train/former-c", true),
    FORMER_D("train/former-d", true),
    FORMER_E("train/former-e", true),
    TEST_VOICES_I("test/voices-i", false),
    TEST_VOICES_J("test/voices-j", false),
    TEST_VOICES_K("test/voices-k", false),
    TRAIN_GENERATED("train/generated", Split.TRAIN, 300),
    TEST_GENERATED("test/generated", Split.TEST, 150);

    private final String title;
    private final boolean learntFrom;
    private final Supplier<List<Narrative>> source;

    Corpus(String title, boolean learntFrom) {
        this.title = title;
        this.learntFrom = learntFrom;
        this.source = () -> Narrative.read(Path.of("src/corpus", title + ".jsonl"));
    }

    Corpus(String title, Split split, int count) {
        this.title = title;
        this.learntFrom = split == Split.TRAIN;
        this.source = () -> new NarrativeGenerator(split).generate(count);
    }

    /** As it is called in the manual and in the file of floors. */
    String title() {
        return title;
    }

    boolean isLearntFrom() {
        return learntFrom;
    }

    List<Narrative> narratives() {
        return source.get();
    }
}
