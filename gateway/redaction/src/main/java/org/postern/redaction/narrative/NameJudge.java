// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.postern.redaction.text.English;
import org.postern.redaction.text.Lexicon;
import org.postern.redaction.text.Token;

/**
 * Lets the name model have its say over what the rules guessed: a guess that it thinks very unlikely stays in the text,
 * and a word that it thinks likely goes although no rule saw it. What the case knows surely and what has a written form
 * is not up for judgement.
 */
final class NameJudge {

    static final String RULE = "name-model";

    /** Guesses by the shape or the place of a word; all other rules know. */
    private static final Set<String> GUESSES =
            Set.of("unknown-name", "place-kind", "named-elsewhere", "known-word", "letter-name", "nicknamed", RULE);

    /** A place tells less about anybody than a person: it goes from so many times the likelihood on. */
    private static final double PLACE = 3;
    /** Below this likelihood a guess stays, and somebody is shown it. */
    private static final double KEEP = 0.06;

    /** The same for a guess that was weak from the beginning: a plain word, an abbreviation. */
    private static final double KEEP_WEAK = 0.18;

    /** From this likelihood on a word goes although a reviewed list excuses it. */
    private static final double HIDE_EXCUSED = 0.4;

    /** From this on a word goes that says who somebody is to the child: "Auntie" is mostly no name. */
    private static final double HIDE_RELATION = 0.7;

    /** A word that everybody uses all the time goes from so many times the likelihood on. */
    private static final double EVERYDAY_TIMES = 1.8;

    private static final int EVERYDAY = 6;

    /** A word that goes elsewhere in the text goes from this share of the likelihood on. */
    private static final double AGAIN = 0.35;

    /** The known name that is a word of the language, too, goes more readily. */
    private static final double KEEP_KNOWN = 0.28;

    private final NameModel model;

    NameJudge(NameModel model) {
        this.model = model;
    }

    static boolean isGuess(Span span) {
        return GUESSES.contains(span.rule());
    }

    /** @param merged what the rules hide, none overlapping */
    Verdict weigh(Reading reading, List<Span> merged) {
        return new Verdict(reading, merged, NameScores.of(reading, merged, model));
    }

    /** What the model makes of one text. */
    record Verdict(Reading reading, List<Span> merged, NameScores scores) {

        /** What goes from the text in the end. */
        List<Span> spans(List<Span> shown) {
            double hide = reading.options().caution().hide();
            List<Span> staying = standing(merged);
            List<Span> names = more(shown, hide);
            boolean[] closed = closed(Stream.of(staying, shown, names).flatMap(List::stream));
            return ParticleNames.whole(
                    reading,
                    Stream.of(staying, names, numbers().more(closed, hide))
                            .flatMap(List::stream)
                            .sorted(Comparator.comparingInt(Span::start))
                            .toList());
        }

        /**
         * What the other texts of a disclosure can learn from this one. It is the same at every caution, so that the model
         * judges the same spans at each, and more caution can only hide more.
         */
        List<Span> learnt(List<Span> found, List<Span> shown) {
            return Stream.concat(standing(found).stream(), more(shown, Caution.USUAL.hide()).stream())
                    .toList();
        }

        private List<Span> standing(List<Span> spans) {
            NumberJudge numbers = numbers();
            return spans.stream()
                    .filter(span -> !isGuess(span) || stands(span))
                    .filter(span -> !NumberJudge.isGuess(span) || numbers.stands(span))
                    .toList();
        }

        private NumberJudge numbers() {
            return new NumberJudge(reading, scores);
        }

        private boolean[] closed(Stream<Span> spans) {
            boolean[] closed = new boolean[reading.tokens().size()];
            spans.forEach(span -> reading.tokensTouching(span).forEach(token -> closed[token.index()] = true));
            return closed;
        }

        /** "Hope, her friend", "told Chase": with such neighbours a known name, or one behind a capital, is no word. */
        private boolean isSaidToBeName(Span span) {
            boolean known = span.rule().equals("known-word");
            return reading.tokensTouching(span).stream()
                    .filter(token -> known || token.capitalised() && Names.isWordName(token.lower()))
                    .anyMatch(token -> NameContext.neighboursSayName(reading, token));
        }

        private boolean stands(Span span) {
            if (Set.of("known-word", "unknown-name").contains(span.rule()) && isSaidToBeName(span)) {
                return true;
            }
            double least = span.rule().equals("known-word")
                    ? KEEP_KNOWN
                    : span.confidence() <= NameShape.WEAK ? KEEP_WEAK : KEEP;
            return scores.most(reading, span) >= least;
        }

        private List<Span> more(List<Span> shown, double hide) {
            boolean[] closed = closed(Stream.concat(merged.stream(), shown.stream()));
            List<Span> more = new ArrayList<>();
            Set<String> gone = new HashSet<>();
            reading.tokens().stream()
                    .filter(token -> !closed[token.index()] && goes(token, hide))
                    .forEach(token -> gone.add(token.lower()));
            for (Token token : reading.tokens()) {
                boolean again = gone.contains(token.lower())
                        && scores.most(token) >= AGAIN * hide
                        && NameContext.mightBeName(reading, token, !English.isCommon(token.lower()));
                if (!closed[token.index()] && (again || goes(token, hide))) {
                    addTo(more, token);
                }
            }
            return more;
        }

        private boolean goes(Token token, double hide) {
            boolean grammar = English.isFunctionWord(token.lower()) && !NameContext.neighboursSayName(reading, token);
            if (grammar || token.lower().equals("s") || NumberJudge.isElided(reading, token)) {
                return false;
            }
            boolean excused = AllowList.isAllowed(token.lower());
            boolean everyday = Lexicon.of(token.lower()).band() >= EVERYDAY && !Names.isWordName(token.lower());
            double person = NameWords.isRelation(token.lower())
                    ? HIDE_RELATION
                    : excused ? HIDE_EXCUSED : everyday ? EVERYDAY_TIMES * hide : hide;
            return scores.person(token) >= person || !excused && scores.place(token) >= PLACE * hide;
        }

        /** Two likely words side by side are one name. */
        private void addTo(List<Span> more, Token token) {
            boolean person = scores.person(token) >= scores.place(token);
            Label label = person ? Label.PERSON_OTHER : Label.PLACE;
            double likely = Math.min(Span.STRONG, scores.most(token));
            Token before = reading.near(token, -1);
            Span last = more.isEmpty() ? null : more.get(more.size() - 1);
            boolean joins = before != null
                    && last != null
                    && last.label() == label
                    && last.end() == before.end()
                    && reading.text().between(before, token).equals(" ");
            if (joins) {
                more.remove(more.size() - 1);
            }
            more.add(new Span(joins ? last.start() : token.start(), token.end(), label, RULE, likely, ""));
        }
    }
}
