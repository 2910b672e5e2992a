// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.corpus.generated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import net.datafaker.Faker;

/** Names of many origins, of which each half of the narratives has its own. */
final class NamePool {

    /** Origins of the name library that write Latin letters; the other origins are lists of ours. */
    private static final List<String> LIBRARY = List.of("en-GB", "pl", "ro", "vi", "tr", "pt", "hu", "fr");

    private static final int DRAWS = 400;
    private static final Pattern ONE_WORD = Pattern.compile("\\p{Lu}[\\p{L}'’-]+");

    private final Map<String, List<String>> given = new TreeMap<>();
    private final Map<String, List<String>> family = new TreeMap<>();

    NamePool(Split split) {
        for (String line : Lists.lines("names")) {
            String[] parts = line.split("[ :]+", 3);
            put(split, parts[1], parts[0], Arrays.asList(parts[2].split(" ")));
        }
        for (String origin : LIBRARY) {
            Faker faker = new Faker(Locale.forLanguageTag(origin), new Random(1));
            Set<String> first = new TreeSet<>();
            Set<String> last = new TreeSet<>();
            for (int i = 0; i < DRAWS; i++) {
                first.add(faker.name().firstName());
                last.add(faker.name().lastName());
            }
            put(split, "given", origin, first);
            put(split, "family", origin, last);
        }
    }

    private void put(Split split, String kind, String origin, Iterable<String> names) {
        List<String> own = new ArrayList<>();
        names.forEach(name -> {
            if (ONE_WORD.matcher(name).matches() && split.owns(name)) {
                own.add(name);
            }
        });
        (kind.equals("given") ? given : family).put(origin, List.copyOf(own));
    }

    /** Somebody of an origin drawn by chance; nicknames have no family name. */
    Person person(Draw draw) {
        List<String> origins = new ArrayList<>(family.keySet());
        String origin = draw.of(origins);
        return new Person(draw.of(given.get(origin)), draw.of(family.get(origin)));
    }

    String nickname(Draw draw) {
        return draw.of(given.get("nick"));
    }

    Set<String> all() {
        Set<String> all = new TreeSet<>();
        given.values().forEach(all::addAll);
        family.values().forEach(all::addAll);
        return all;
    }

    record Person(String given, String family) {

        String full() {
            return given + " " + family;
        }
    }
}
