// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** A list of words or phrases shipped with the redactor, one a line; {@code #} starts a comment. */
public final class WordList {

    private WordList() {}

    /** A list that is written where it is used. */
    public static Set<String> of(String... words) {
        return new WordSet(List.of(words));
    }

    /** @param name a resource beside the redactor, without ending */
    public static Set<String> read(String name) {
        String path = "/org/postern/redaction/" + name + ".txt";
        try (InputStream stream = WordList.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("PST-3010: the word list " + name + " is missing from this build");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return new WordSet(reader.lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("PST-3010: the word list " + name + " cannot be read", e);
        }
    }
}
