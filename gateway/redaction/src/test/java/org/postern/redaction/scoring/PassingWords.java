// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that identify nobody when they stay of an identifier: titles, kinds of street, words around a date or number. */
final class PassingWords {

    private static final Map<String, Set<String>> BY_KIND = read();

    private PassingWords() {}

    static boolean passes(String label, String word) {
        return BY_KIND.getOrDefault(kind(label), Set.of()).contains(word.toLowerCase(Locale.ROOT));
    }

    private static String kind(String label) {
        return switch (label) {
            case "PERSON_CHILD", "PERSON_OTHER" -> "person";
            case "ADDRESS", "PLACE", "ORG" -> "place";
            case "AGE", "DATE", "DATE_OF_BIRTH" -> "time";
            case "ID_NUMBER" -> "number";
            default -> "";
        };
    }

    private static Map<String, Set<String>> read() {
        try (InputStream in = PassingWords.class.getResourceAsStream("/narratives/passing-words.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(": ", 2))
                    .collect(Collectors.toMap(
                            parts -> parts[0],
                            parts -> Arrays.stream(parts[1].split(" ")).collect(Collectors.toUnmodifiableSet())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
