// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.postern.redaction.text.English;
import org.postern.redaction.text.Spelling;
import org.postern.redaction.text.Token;

/**
 * What stays in a text although it might be a name or a number, the likeliest first: what counts in the end is a leak
 * that nobody was shown.
 */
final class KeptWords {

    /** How likely a word of each rank is a name, where the model has no higher opinion of it. */
    private static final double[] LIKELY = {0, 0.3, 0.12, 0.08, 0.06, 0.03, 0.02};

    /** A place gives less away than a person. */
    private static final double PLACE = 0.2;

    /** Figures of which nothing says what they are, however much they look like somebody's. */
    private static final double UNSAID = 0.12;

    /** Figures that could be a door's, where nothing more is said. */
    private static final double OPEN = 0.05;

    private static final Set<String> STRONG_VERBS = Set.of(
            "said",
            "says",
            "sed",
            "told",
            "got",
            "came",
            "comes",
            "wants",
            "wanted",
            "knows",
            "took",
            "takes",
            "gave",
            "gives",
            "lives",
            "keeps",
            "rang",
            "asked",
            "drives",
            "drove",
            "texted",
            "messaged",
            "reckons",
            "thinks",
            "has",
            "had",
            "aint",
            "sent",
            "sends",
            "made",
            "makes",
            "goes",
            "went",
            "found",
            "picked",
            "dropped");
    private static final Set<String> NO_SUBJECTS = Set.of(
            "everyone",
            "everybody",
            "someone",
            "somebody",
            "nobody",
            "school",
            "home",
            "work",
            "police",
            "mum",
            "dad",
            "things",
            "people",
            "food",
            "money",
            "time",
            "stuff",
            "life",
            "college",
            "court",
            "today",
            "staff");

    private KeptWords() {}

    private record Candidate(Token token, double likely) {}

    /**
     * @param spans what is hidden or rightly shown, in places of the reading
     * @param most  the number of stretches to show at most; neighbouring words are one
     */
    static List<Stretch> of(Reading reading, List<Span> spans, NameScores scores, int most) {
        boolean[] hidden = new boolean[reading.tokens().size()];
        spans.forEach(span -> reading.tokensTouching(span).forEach(token -> hidden[token.index()] = true));
        NumberJudge numbers = new NumberJudge(reading, scores);
        BitSet open = OpenNumbers.of(reading);
        List<Candidate> candidates = new ArrayList<>();
        for (Token token : reading.tokens()) {
            double likely = Math.max(
                    Math.max(scores.person(token), scores.place(token) * PLACE), number(numbers, token, scores));
            likely = Math.max(likely, open.get(token.index()) ? OPEN : LIKELY[rank(reading, token)]);
            if (!hidden[token.index()] && likely >= reading.options().caution().show()) {
                candidates.add(new Candidate(token, likely));
            }
        }
        List<Token> likeliest = candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::likely).reversed())
                .map(Candidate::token)
                .toList();
        return Stretch.likeliest(reading, likeliest, hidden, most);
    }

    private static double number(NumberJudge numbers, Token token, NameScores scores) {
        boolean unsaid = numbers.isLeftToAPerson(token);
        return unsaid ? Math.min(UNSAID, scores.number(token)) : scores.number(token);
    }

    /** 1 is likeliest, 0 is no candidate. */
    private static int rank(Reading reading, Token token) {
        if (!token.letters()) {
            return 0;
        }
        String lower = token.lower();
        if (lower.length() < 2) {
            return 0;
        }
        boolean known = reading.known().hidden().names().match(token).isPresent();
        if (known) {
            return NameContext.mightBeName(reading, token, true) ? 1 : 6;
        }
        boolean word = Names.isWordName(lower) || Names.isNickname(lower);
        if (word && NameContext.mightBeName(reading, token, false)) {
            return Names.isNickname(lower) ? 3 : 2;
        }
        if (English.isFunctionWord(lower) || NameWords.isRelation(lower)) {
            return 0;
        }
        boolean lowerCase =
                reading.style(token) != Style.USUAL && !(token.capitalised() && reading.style(token) == Style.LOWER);
        boolean startsSentence = token.capitalised() && token.sentenceStart();
        if ((lowerCase || startsSentence) && isSubject(reading, token)) {
            return 3;
        }
        if (lowerCase && !AllowList.isAllowed(lower) && NameContext.insistOnName(reading, token)) {
            return 3;
        }
        if (AllowList.isAllowed(lower)) {
            return 0;
        }
        boolean unknown = Names.isUnknown(lower);
        if (unknown && (English.isForeign(lower) || Spelling.isOrdinary(lower))) {
            return 5;
        }
        boolean place = lowerCase
                && Set.of("on", "round", "at", "near", "down").contains(reading.word(token, -1))
                && English.isRare(lower);
        if (place) {
            return 4;
        }
        return unknown && lower.length() > 2
                ? 4
                : lowerCase && English.isRare(lower) && NameContext.neighboursSayName(reading, token) ? 4 : 0;
    }

    /** "biscuit got stabbed", "doctor has a gold tooth": a thing without an article does what people do. */
    private static boolean isSubject(Reading reading, Token token) {
        String lower = token.lower();
        Token before = reading.near(token, -1);
        Token next = reading.near(token, 1);
        boolean starts = before == null
                || token.sentenceStart()
                || Set.of("and", "n", "but", "cos", "because", "when", "if", "that", "then", "so")
                        .contains(before.lower());
        return starts
                && next != null
                && STRONG_VERBS.contains(next.lower())
                && !NO_SUBJECTS.contains(lower)
                && !lower.endsWith("s")
                && !lower.endsWith("ing")
                && !AllowList.isTerm(lower);
    }
}
