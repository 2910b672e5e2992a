// SPDX-License-Identifier: Apache-2.0
package org.postern.app.review;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postern.document.SchemaField.Fact;
import org.postern.redaction.narrative.KnownFact;

/**
 * What one reviewer marked in the texts of one document.
 *
 * @param by   the reviewer's id; empty where it was not kept, or an agency's system answered
 * @param fact what was marked; shown where it is no name
 */
record Correction(UUID submission, String by, KnownFact fact) {

    private static final int ENOUGH = 2;
    private static final Set<Fact> WORDS =
            EnumSet.of(Fact.CHILD_NAME, Fact.PERSON_NAME, Fact.PLACE_NAME, Fact.ORGANISATION);

    /** In lower case, the words that two reviewers called no name, each in another document, and that nobody called one. */
    static Set<String> agreed(List<Correction> all) {
        Set<String> names = all.stream()
                .filter(one -> !one.fact.shown())
                .map(Correction::words)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(one -> one.fact.shown() && WORDS.contains(one.fact.fact()) && !one.by.isEmpty())
                .filter(one -> !names.contains(one.words()))
                .collect(Collectors.groupingBy(Correction::words))
                .entrySet()
                .stream()
                .filter(same -> different(same.getValue(), Correction::by)
                        && different(same.getValue(), Correction::submission))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean different(List<Correction> same, Function<Correction, Object> by) {
        return same.stream().map(by).distinct().count() >= ENOUGH;
    }

    private String words() {
        return fact.value().strip().toLowerCase(Locale.ROOT);
    }

    /** Never the words. */
    @Override
    public String toString() {
        return "Correction[" + submission + " " + fact + "]";
    }
}
