// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.corpus.generated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.postern.redaction.corpus.Narrative;

/** Writes {@code train.jsonl} and {@code test.jsonl}; arguments: a folder, and how many narratives each. */
public final class GenerateCorpus {

    private GenerateCorpus() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int count = Integer.parseInt(arguments[1]);
        for (Split split : Split.values()) {
            List<Narrative> narratives = new NarrativeGenerator(split).generate(count);
            Files.write(
                    folder.resolve(split.file() + ".jsonl"),
                    narratives.stream().map(Narrative::line).toList());
        }
    }
}
