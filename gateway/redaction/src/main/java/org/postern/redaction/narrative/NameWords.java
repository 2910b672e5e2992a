// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.Set;
import org.postern.redaction.text.WordList;

/** Words that stand beside names and say that one is there. */
final class NameWords {

    private static final Set<String> TITLES = WordList.read("titles");
    private static final Set<String> RELATIONS = WordList.read("relations");
    private static final Set<String> VERBS = WordList.read("person-verbs");
    private static final Set<String> BEFORE = WordList.read("before-person");
    private static final Set<String> PARTICLES = Set.of(
            "al", "bin", "bint", "da", "de", "del", "der", "di", "dos", "el", "ibn", "la", "le", "mc", "mac", "o", "st",
            "ten", "ter", "van", "von", "y", "and", "the", "of", "s");

    private NameWords() {}

    /** Mr, PC, Dr, Uncle. */
    static boolean isTitle(String lower) {
        return TITLES.contains(lower);
    }

    /** Mum, cousin, boyfriend, social worker: whoever follows is named by it. */
    static boolean isRelation(String lower) {
        return RELATIONS.contains(lower);
    }

    /** What follows when the word before it was a person: said, was, told, 's. */
    static boolean isPersonVerb(String lower) {
        return VERBS.contains(lower);
    }

    /** What precedes a person: met, told, with, called. */
    static boolean isBeforePerson(String lower) {
        return BEFORE.contains(lower);
    }

    /** Small words inside names, that name nobody by themselves. */
    static boolean isParticle(String lower) {
        return PARTICLES.contains(lower);
    }
}
