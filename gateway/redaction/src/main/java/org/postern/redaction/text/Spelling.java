// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.postern.document.TypingDistance;

/**
 * Ordinary words as they are written in a hurry: stretched ("heyyy"), run together ("carwash", "lockscreen"), one slip of
 * typing away from a word everybody uses ("becuase", "freind"). None of them is a name unless a list of names has it.
 */
public final class Spelling {

    private static final int SHORTEST_SLIP = 5;
    private static final int SHORTEST_HALF = 3;
    private static final int SHORTEST_WHOLE = 7;
    private static final int MOST_KNOWN = 50_000;
    private static final Map<String, Set<String>> WITHOUT_ONE = withoutOne();
    private static final ConcurrentMap<String, Boolean> KNOWN = new ConcurrentHashMap<>();

    private Spelling() {}

    /** @param lower in lower case and in no dictionary */
    public static boolean isOrdinary(String lower) {
        Boolean known = KNOWN.get(lower);
        if (known != null) {
            return known;
        }
        boolean ordinary = isStretched(lower) || isCompound(lower) || isSlip(lower);
        if (KNOWN.size() < MOST_KNOWN) {
            KNOWN.put(lower, ordinary);
        }
        return ordinary;
    }

    private static boolean isStretched(String lower) {
        String once = lower.replaceAll("(.)\\1{2,}", "$1");
        String twice = lower.replaceAll("(.)\\1{2,}", "$1$1");
        return !once.equals(lower) && (isAny(once) || isAny(twice));
    }

    private static boolean isCompound(String lower) {
        if (lower.length() < SHORTEST_WHOLE) {
            return false;
        }
        for (int i = SHORTEST_HALF; i <= lower.length() - SHORTEST_HALF; i++) {
            if (isPart(lower.substring(0, i)) && isPart(lower.substring(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPart(String lower) {
        return English.isCommon(lower) || lower.length() > SHORTEST_HALF && English.isFunctionWord(lower);
    }

    private static boolean isSlip(String lower) {
        if (lower.length() < SHORTEST_SLIP) {
            return false;
        }
        for (String shorter : shortened(lower)) {
            for (String word : WITHOUT_ONE.getOrDefault(shorter, Set.of())) {
                if (TypingDistance.within(lower, word, 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isAny(String lower) {
        return English.isWord(lower) || English.isFunctionWord(lower) || English.isRare(lower);
    }

    /** Common words by what is left of them when one letter, or none, is taken away. */
    private static Map<String, Set<String>> withoutOne() {
        Map<String, Set<String>> map = new HashMap<>();
        for (String word : English.common()) {
            if (word.length() >= SHORTEST_SLIP) {
                shortened(word).forEach(form -> map.merge(form, Set.of(word), Spelling::union));
            }
        }
        return map;
    }

    private static Set<String> union(Set<String> left, Set<String> right) {
        Set<String> all = new HashSet<>(left);
        all.addAll(right);
        return all;
    }

    private static List<String> shortened(String word) {
        List<String> forms = new java.util.ArrayList<>(word.length() + 1);
        forms.add(word);
        for (int i = 0; i < word.length(); i++) {
            forms.add(word.substring(0, i) + word.substring(i + 1));
        }
        return forms;
    }
}
