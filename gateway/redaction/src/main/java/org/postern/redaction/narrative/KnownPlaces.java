// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postern.document.SchemaField.Fact;
import org.postern.redaction.text.English;
import org.postern.redaction.text.ReadText;

/** Addresses, places and organisations of the case, as sequences of words under which they are spoken of. */
final class KnownPlaces {

    private static final int DISTINCT = 4;
    private static final int SHORTEST_INITIALS = 3;

    /**
     * One way to speak of a place.
     *
     * @param words    in lower case, street types written out
     * @param capitals every word must be written in capitals: initials
     * @param ordinary a single word of the language, so that it needs a place's context
     */
    record Phrase(List<String> words, Label label, String entity, boolean capitals, boolean ordinary) {}

    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    private KnownPlaces() {}

    static KnownPlaces of(List<KnownFact> facts) {
        KnownPlaces places = new KnownPlaces();
        for (KnownFact fact : facts) {
            if (fact.fact() == Fact.PLACE_NAME) {
                for (String segment : KnownCodes.segments(fact)) {
                    List<String> words = words(segment);
                    places.addPlace(words, fact);
                    if (words.contains("s")) {
                        places.addPlace(words(segment.replaceAll("['\u2019\u2018`]", "")), fact);
                    }
                }
            } else if (fact.fact() == Fact.ORGANISATION) {
                places.addOrganisation(words(fact.value()), fact);
            }
        }
        places.byFirst
                .values()
                .forEach(list -> list.sort(Comparator.comparingInt(
                                (Phrase phrase) -> phrase.words().size())
                        .reversed()));
        return places;
    }

    /** Phrases that start with the word, longest first. */
    List<Phrase> startingWith(String word) {
        return byFirst.getOrDefault(word, List.of());
    }

    boolean isEmpty() {
        return byFirst.isEmpty();
    }

    private void addPlace(List<String> words, KnownFact fact) {
        if (words.isEmpty() || KnownCodes.isPostcode(ReadText.compact(String.join("", words)))) {
            return;
        }
        List<String> street = withoutNumbers(words);
        boolean numbered = street.size() < words.size();
        boolean typed = street.size() > 1 && StreetTypes.isType(street.get(street.size() - 1));
        add(words, numbered || typed ? Label.ADDRESS : Label.PLACE, fact, false);
        if (numbered
                && !street.isEmpty()
                && words.get(words.size() - street.size() - 1).chars().anyMatch(c -> c >= '0' && c <= '9')) {
            add(words.subList(words.size() - street.size() - 1, words.size()), Label.ADDRESS, fact, false);
        }
        if (typed) {
            List<String> stem = street.subList(0, street.size() - 1);
            if (!StreetTypes.isEverywhere(street)) {
                add(street, Label.ADDRESS, fact, false);
                addDistinct(stem, Label.ADDRESS, fact);
            }
            if (numbered) {
                List<String> byNumber =
                        new ArrayList<>(words.subList(words.size() - street.size() - 1, words.size() - 1));
                add(byNumber, Label.ADDRESS, fact, false);
            }
        } else if (numbered) {
            addDistinct(street, Label.ADDRESS, fact);
            if (street.size() > 1) {
                add(street, Label.ADDRESS, fact, false);
                add(words.subList(words.size() - street.size() - 1, words.size() - 1), Label.ADDRESS, fact, false);
            }
        } else if (OrganisationWords.isKind(words.get(words.size() - 1))) {
            addDistinct(words.subList(0, words.size() - 1), Label.PLACE, fact);
        }
    }

    private void addOrganisation(List<String> words, KnownFact fact) {
        add(words, Label.ORG, fact, false);
        List<String> stem =
                words.stream().filter(word -> !OrganisationWords.isKind(word)).toList();
        if (stem.size() < words.size() && stem.size() > 1) {
            add(stem, Label.ORG, fact, false);
        } else {
            addDistinct(stem, Label.ORG, fact);
        }
        String initials = words.stream().map(word -> word.substring(0, 1)).reduce("", String::concat);
        if (initials.length() >= SHORTEST_INITIALS && !AllowList.isAllowed(initials)) {
            add(List.of(initials), Label.ORG, fact, true);
        }
    }

    private void addDistinct(List<String> stem, Label label, KnownFact fact) {
        boolean distinct = stem.size() == 1
                && stem.get(0).length() >= DISTINCT
                && !English.isFunctionWord(stem.get(0))
                && !OrganisationWords.isKind(stem.get(0))
                && !AllowList.isTerm(stem.get(0))
                && !StreetTypes.isType(stem.get(0));
        if (distinct) {
            add(stem, label, fact, false);
        }
    }

    private void add(List<String> words, Label label, KnownFact fact, boolean capitals) {
        if (words.isEmpty() || words.stream().allMatch(English::isFunctionWord)) {
            return;
        }
        boolean ordinary = words.size() == 1 && English.isWord(words.get(0));
        byFirst.computeIfAbsent(words.get(0), first -> new ArrayList<>())
                .add(new Phrase(List.copyOf(words), label, fact.entity(), capitals, ordinary));
    }

    private static List<String> withoutNumbers(List<String> words) {
        int from = 0;
        while (from < words.size()
                && (words.get(from).chars().anyMatch(c -> c >= '0' && c <= '9')
                        || Set.of("flat", "unit", "room", "apartment", "no", "number")
                                .contains(words.get(from)))) {
            from++;
        }
        return words.subList(from, words.size());
    }

    private static List<String> words(String value) {
        return ReadText.words(value).stream().map(StreetTypes::writtenOut).toList();
    }
}
