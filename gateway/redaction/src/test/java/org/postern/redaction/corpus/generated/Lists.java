// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.corpus.generated;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a list that belongs to the generator; those that begin with {@code # } are remarks. */
final class Lists {

    private Lists() {}

    static List<String> lines(String name) {
        try (InputStream in = Lists.class.getResourceAsStream("/narratives/generated/" + name + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
