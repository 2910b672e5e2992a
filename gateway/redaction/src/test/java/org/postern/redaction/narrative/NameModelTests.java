// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The name model that is shipped is the one that this code learns from the corpora. */
class NameModelTests {

    private static final Path SHIPPED = Path.of("src/main/resources/org/postern/redaction/name-model.bin");

    /** With {@code -Dmodel.write=true} the model is learnt anew and written; without, its origin is checked. */
    @Test
    void shippedWhenTheCorporaOrTheFeaturesChangeThenItIsLearntAnew() throws IOException {
        List<List<TrainingNarrative>> sets = TrainingNarrative.readSets();
        if (Boolean.getBoolean("model.write")) {
            try (OutputStream out = Files.newOutputStream(SHIPPED)) {
                NameModelTrainer.train(sets, NameModelTrainer.VARIANTS).write(out);
            }
        }
        try (var in = Files.newInputStream(SHIPPED)) {
            assertThat(NameModel.read(in).fingerprint())
                    .as("learn the model anew with -Dmodel.write=true")
                    .isEqualTo(NameModelTrainer.fingerprint(sets));
        }
    }

    @Test
    void trainWhenGivenTheSameNarrativesTwiceThenTheModelsAreTheSame() throws IOException {
        List<List<TrainingNarrative>> some = TrainingNarrative.readSets().stream()
                .map(set -> set.subList(0, 2))
                .toList();

        assertThat(written(NameModelTrainer.train(some, 2))).isEqualTo(written(NameModelTrainer.train(some, 2)));
    }

    @Test
    void readWhenTheModelIsCutShortThenItIsRefused() throws IOException {
        byte[] whole = written(NameModel.shipped());

        assertThatThrownBy(() -> NameModel.read(new ByteArrayInputStream(whole, 0, whole.length - 1)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> NameModel.read(new ByteArrayInputStream(new byte[40])))
                .isInstanceOf(IOException.class);
    }

    private static byte[] written(NameModel model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }
}
