// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postern.document.SchemaField.Fact;
import org.postern.redaction.Family;
import org.postern.redaction.RightlyShown;
import org.postern.redaction.field.Leaf;
import org.postern.redaction.leak.Needle.Kind;
import org.postern.redaction.narrative.PlaceWords;
import org.postern.redaction.narrative.StreetTypes;
import org.postern.redaction.narrative.WrittenDates;
import org.postern.redaction.text.English;
import org.postern.redaction.text.ReadText;

/** Makes needles of withheld values: whole, in the parts that give them away, in their written forms. */
final class Needles {

    private static final int SHORTEST_CODE = 4;
    private static final int PHONE_TAIL = 9;
    private static final int SENTENCE = 5;
    private static final int SURE_LENGTH = 3;
    private static final int DISTINCT = 5;

    private final RightlyShown shown;

    Needles(RightlyShown shown) {
        this.shown = shown;
    }

    List<Needle> of(Leaf withheld) {
        Family family = Family.of(withheld.field()).orElse(null);
        String value = withheld.text();
        if (family == null || family != Family.TEXT && shown.showsValue(family, day(family, value))) {
            return List.of();
        }
        return switch (family) {
            case NAME -> name(ReadText.words(value));
            case PLACE, ORGANISATION -> place(family, value);
            case CODE -> code(Family.factOf(withheld.field()), value);
            case DATE ->
                WrittenDates.of(day(family, value)).stream()
                        .map(form -> new Needle(ReadText.words(form), Kind.TOKENS))
                        .toList();
            case TEXT -> sentences(value);
        };
    }

    private List<Needle> name(List<String> words) {
        List<Needle> needles = new ArrayList<>();
        if (words.size() > 1) {
            needles.add(new Needle(words, Kind.RUN));
        }
        for (String word : words) {
            boolean part = words.size() == 1 || word.length() > 1 && !NameParts.isNoName(word);
            if (part && !shown.showsNamePart(word)) {
                needles.add(new Needle(List.of(word), isCareful(word) ? Kind.NAME_ONLY : Kind.NAME));
            }
        }
        return needles;
    }

    private List<Needle> place(Family family, String value) {
        List<Needle> needles = new ArrayList<>();
        for (String segment : value.split("[,;\\n]")) {
            List<String> words = ReadText.words(segment).stream()
                    .map(StreetTypes::writtenOut)
                    .toList();
            boolean nothing = words.isEmpty() || words.stream().allMatch(English::isFunctionWord);
            if (nothing || shown.showsValue(family, segment)) {
                continue;
            }
            needles.add(words.size() == 1 ? placeWord(words.get(0)) : new Needle(words, Kind.RUN));
            if (words.size() > 1) {
                distinctive(words)
                        .map(word -> new Needle(List.of(word), Kind.PLACE_NAME))
                        .ifPresent(needles::add);
            }
            List<String> street = words.stream()
                    .dropWhile(word -> word.matches(".*[0-9].*|flat|unit|room"))
                    .toList();
            boolean named = street.size() > 1
                    && street.size() < words.size()
                    && StreetTypes.isType(street.get(street.size() - 1))
                    && !StreetTypes.isEverywhere(street);
            if (named) {
                needles.add(new Needle(street, Kind.RUN));
            }
        }
        return needles;
    }

    private static List<Needle> code(Fact fact, String value) {
        String compact = ReadText.compact(value);
        boolean tail = fact == Fact.PHONE && compact.length() > PHONE_TAIL;
        String needle = tail ? compact.substring(compact.length() - PHONE_TAIL) : compact;
        return needle.length() < SHORTEST_CODE ? List.of() : List.of(new Needle(List.of(needle), Kind.RUN));
    }

    /** A text that is withheld as a whole must not be quoted elsewhere: no sentence of five words or more. */
    private static List<Needle> sentences(String value) {
        List<Needle> needles = new ArrayList<>();
        for (String sentence : value.split("[.!?\\n]+")) {
            List<String> words = ReadText.words(sentence);
            if (words.size() >= SENTENCE) {
                needles.add(
                        new Needle(words.stream().map(StreetTypes::writtenOut).toList(), Kind.TOKENS));
            }
        }
        return needles;
    }

    private static String day(Family family, String value) {
        return family == Family.DATE && value.length() > 10 ? value.substring(0, 10) : value;
    }

    /** "kingfisher" of Kingfisher Lodge: the one word that is no number and no kind of place, and that not everybody uses. */
    private static Optional<String> distinctive(List<String> words) {
        List<String> own = words.stream()
                .filter(word -> !word.matches(".*[0-9].*")
                        && !PlaceWords.isKind(word)
                        && !StreetTypes.isType(word)
                        && !English.isFunctionWord(word))
                .toList();
        return own.size() == 1 && own.size() < words.size()
                ? Optional.of(own.get(0)).filter(word -> word.length() >= DISTINCT && !English.isCommon(word))
                : Optional.empty();
    }

    private static Needle placeWord(String word) {
        return new Needle(List.of(word), isCareful(word) ? Kind.PLACE_NAME : Kind.PLACE);
    }

    private static boolean isCareful(String word) {
        return word.length() < SURE_LENGTH || English.isWord(word) || English.isFunctionWord(word);
    }
}
