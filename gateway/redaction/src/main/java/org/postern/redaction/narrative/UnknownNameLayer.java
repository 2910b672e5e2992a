// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.postern.redaction.text.English;
import org.postern.redaction.text.Token;

/**
 * The conservative default: a word in a name's shape that no list excuses is taken for a name. Words written with
 * capitals one after another are looked at together, so that "Child Abduction Warning Notice" stays and "Crown Point
 * Retail Park" goes as one.
 */
final class UnknownNameLayer implements Layer {

    private static final String RULE = "unknown-name";
    private static final Set<String> JOINERS =
            Set.of("of", "the", "and", "de", "da", "van", "bin", "al", "el", "y", "on", "ap", "ab", "ferch");
    private static final Set<String> BEFORE_PLACE = Set.of(
            "in", "at", "to", "from", "near", "around", "round", "via", "towards", "outside", "behind", "through",
            "off");
    /** "the Birmingham train", "the Selby lot": what is named after the place it goes to or comes from. */
    private static final Set<String> AFTER_PLACE = Set.of(
            "train", "trains", "bus", "coach", "tram", "line", "branch", "area", "estate", "station", "road", "address",
            "flat", "house", "party", "lot", "lads", "boys", "side", "way", "end", "office");

    private static final int LONGEST_RUN = 8;

    @Override
    public List<Span> find(Reading reading) {
        List<Span> spans = new ArrayList<>();
        List<Token> tokens = reading.tokens();
        double[] scores = new double[tokens.size()];
        for (Token token : tokens) {
            scores[token.index()] = NameShape.score(reading, token);
        }
        excuseBrands(reading, scores);
        int i = 0;
        while (i < scores.length) {
            int end = runEnd(reading, i);
            addRun(reading, scores, i, end, spans);
            i = end + 1;
        }
        return spans;
    }

    /** "Stone Island" and "Burger King" are no people. */
    private static void excuseBrands(Reading reading, double[] scores) {
        for (int i = 1; i < scores.length; i++) {
            Token first = reading.tokens().get(i - 1);
            Token second = reading.tokens().get(i);
            if (AllowList.isBrand(first.lower() + ' ' + second.lower()) && reading.adjoin(first, second)) {
                scores[i - 1] = 0;
                scores[i] = 0;
            }
        }
    }

    /** Index of the last token of the run of capitalised words that starts here. */
    private static int runEnd(Reading reading, int first) {
        Token start = reading.tokens().get(first);
        int end = first;
        if (!start.capitalised()) {
            return end;
        }
        int i = first;
        while (i + 1 < reading.tokens().size() && end - first < LONGEST_RUN) {
            Token last = reading.tokens().get(i);
            Token next = reading.tokens().get(i + 1);
            boolean close = reading.adjoin(last, next)
                            && !reading.text().between(last, next).contains(".")
                    || reading.text().between(last, next).equals(" & ");
            if (!close || next.sentenceStart()) {
                return end;
            }
            boolean joined = i > end && Set.of("on", "and").contains(last.lower());
            if (joined && (AllowList.isTerm(next.lower()) || isTwoPeople(reading, last, next))) {
                return end;
            }
            if (next.capitalised() && !English.isFunctionWord(next.lower())) {
                end = i + 1;
            } else if (!JOINERS.contains(next.lower())) {
                return end;
            }
            i++;
        }
        return end;
    }

    /** "Dawn and Steve", and not "Crown and Anchor": the word between two people's names stays. */
    private static boolean isTwoPeople(Reading reading, Token joiner, Token second) {
        Token first = reading.near(joiner, -1);
        return joiner.lower().equals("and") && first != null && (isPerson(reading, first) || isPerson(reading, second));
    }

    private static boolean isPerson(Reading reading, Token token) {
        return Names.isName(token.lower())
                || Names.isFirm(token.lower())
                || !English.isWord(token.lower())
                || reading.known().hidden().names().match(token).isPresent();
    }

    private static void addRun(Reading reading, double[] scores, int first, int end, List<Span> spans) {
        if (end > first && isTerm(reading, scores, first, end)) {
            return;
        }
        if (end > first && startsPlaceName(reading, scores, first, end)) {
            scores[first] = NameShape.WEAK;
        }
        int from = -1;
        for (int i = first; i <= end + 1; i++) {
            boolean scored = i <= end && scores[i] > 0;
            boolean joins = i <= end && from >= 0 && isInside(reading, scores, i, end);
            if ((scored || joins) && from < 0) {
                from = i;
            } else if (!scored && !joins && from >= 0) {
                spans.add(span(reading, scores, from, i - 1));
                from = -1;
            }
        }
    }

    /** Only words of the language, one of them on the allow-list: a term of the trade. */
    private static boolean isTerm(Reading reading, double[] scores, int first, int end) {
        boolean allowed = false;
        for (int i = first; i <= end; i++) {
            String lower = reading.tokens().get(i).lower();
            if (Names.isUnknown(lower) || scores[i] > NameShape.WEAK) {
                return false;
            }
            allowed |= AllowList.isTerm(lower) && !OrganisationWords.isKind(lower);
        }
        return allowed;
    }

    /** "Beech Lodge" after "Home:": plain words, each with a capital, the last of which is a kind of place. */
    private static boolean startsPlaceName(Reading reading, double[] scores, int first, int end) {
        String lower = reading.tokens().get(first).lower();
        return scores[first] == 0
                && end - first <= 2
                && OrganisationWords.isKind(reading.tokens().get(end).lower())
                && !AllowList.isAllowed(lower)
                && !English.isFunctionWord(lower)
                && !OrganisationWords.isKind(lower);
    }

    /** A joiner before another scored word, or the word that says what kind of place it is. */
    private static boolean isInside(Reading reading, double[] scores, int i, int end) {
        Token token = reading.tokens().get(i);
        if (OrganisationWords.isKind(token.lower()) && token.capitalised() || isFamilyName(reading, token)) {
            return true;
        }
        for (int k = i; k <= end; k++) {
            if (scores[k] > 0) {
                return true;
            }
            if (!JOINERS.contains(reading.tokens().get(k).lower())) {
                return false;
            }
        }
        return false;
    }

    /** "Wickes" after "Jaydon": whatever else it is, behind a given name it is a family name. */
    private static boolean isFamilyName(Reading reading, Token token) {
        Token given = reading.near(token, -1);
        return given != null
                && token.capitalised()
                && !token.allCapitals()
                && token.letters()
                && token.plain().length() > 2
                && !AllowList.isTerm(token.lower())
                && Names.isName(given.lower())
                && reading.text().between(given, token).equals(" ");
    }

    private static Span span(Reading reading, double[] scores, int from, int to) {
        double best = 0;
        boolean kind = false;
        boolean place = false;
        for (int i = from; i <= to; i++) {
            best = Math.max(best, scores[i]);
            kind |= OrganisationWords.isKind(reading.tokens().get(i).lower());
            place |= OrganisationWords.isPlaceKind(reading.tokens().get(i).lower());
        }
        Token first = reading.tokens().get(from);
        String after = reading.word(reading.tokens().get(to), 1);
        boolean served = AFTER_PLACE.contains(after) && !Names.isName(first.lower());
        Label label = place || served || BEFORE_PLACE.contains(reading.word(first, -1)) && !kind
                ? Label.PLACE
                : kind ? Label.ORG : Label.PERSON_OTHER;
        boolean person = label == Label.PLACE && !place && Names.isName(first.lower());
        return new Span(
                first.start(), reading.tokens().get(to).end(), person ? Label.PERSON_OTHER : label, RULE, best, "");
    }
}
