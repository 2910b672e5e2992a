// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import static org.postern.redaction.narrative.FeatureRow.pair;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postern.redaction.text.English;
import org.postern.redaction.text.Lexicon;
import org.postern.redaction.text.NameSpelling;
import org.postern.redaction.text.Token;

/**
 * What speaks for or against a token being a name, as numbers of features for {@link NameModel}: the word's kind, its
 * neighbours, what the rules made of them, and how the same word is used elsewhere in the text.
 */
final class NameFeatures {

    private static final TokenView EDGE = new TokenView("^", "", "^", '^', Lexicon.of(""));
    private static final String MARKS = "\n.?!,':-\"()/;";

    private final Reading reading;
    private final TokenView[] views;
    private final char[] gaps;
    private final char[] hidden;
    private final int[] rules;
    private final WordUses uses;
    private final FartherWords farther;
    private final Map<String, TokenView> stems = new HashMap<>();
    private final FeatureRow row = new FeatureRow();

    private NameFeatures(Reading reading, List<Span> spans, Set<String> unlisted) {
        this.reading = reading;
        int size = reading.tokens().size();
        this.views = new TokenView[size];
        this.gaps = new char[size + 1];
        this.hidden = new char[size];
        this.rules = new int[size];
        Arrays.fill(hidden, '-');
        Map<String, TokenView> seen = new HashMap<>();
        gaps[size] = '#';
        for (Token token : reading.tokens()) {
            String key = token.sentenceStart() && token.capitalised() ? token.plain() + '.' : token.plain();
            views[token.index()] =
                    seen.computeIfAbsent(key, plain -> TokenView.of(token, !unlisted.contains(token.lower())));
            gaps[token.index()] = gap(reading, token);
        }
        for (Span span : spans) {
            int rule = pair(span.rule().hashCode(), span.confidence() >= Span.STRONG ? 1 : 2);
            for (Token token : reading.tokensTouching(span)) {
                hidden[token.index()] = letter(span.label());
                rules[token.index()] = rule;
            }
        }
        this.uses = new WordUses(reading, hidden, views);
        this.farther = new FartherWords(reading, views, gaps, hidden);
    }

    /**
     * @param spans    what the rules have hidden, in places of the reading
     * @param unlisted words to be looked at as if no reviewed list had them; for training
     */
    static NameFeatures of(Reading reading, List<Span> spans, Set<String> unlisted) {
        return new NameFeatures(reading, spans, unlisted);
    }

    /** Words of grammar are left to the rules alone. */
    static boolean isLookedAt(Token token) {
        return token.letters() && (!English.isFunctionWord(token.lower()) || Names.isWordName(token.lower()));
    }

    /** The same text as numbers and pieces of numbers are looked at. */
    NumberFeatures numbers() {
        return new NumberFeatures(reading, views, gaps, hidden, rules);
    }

    /** What a second look is told beside what the first thinks. */
    Sight sight() {
        return Sight.of(reading, views, gaps, hidden);
    }

    int[] of(Token token) {
        row.clear();
        int i = token.index();
        TokenView own = views[i];
        int style = reading.style(token).ordinal();
        word(token, own, style);
        neighbours(i, own, style);
        thing(token, own);
        rules(i, own);
        farther.addTo(row, token);
        int used = uses.of(token);
        row.add(60, used, own.first(), own.shape());
        row.add(61, used, own.lists().hashCode(), own.shape());
        row.add(62, used, hidden[i], own.shape());
        return row.toArray();
    }

    private void word(Token token, TokenView own, int style) {
        String lower = token.lower();
        Lexicon.Entry entry = own.entry();
        char shape = own.shape();
        int lists = own.lists().hashCode();
        int speech = own.speech().hashCode();
        int known = entry.known() ? 1 : 0;
        int points = Math.max(-4, Math.min(6, NameEvidence.points(reading, token)));
        boolean called = reading.known().hidden().names().match(token).isPresent();
        row.add(1, speech, lists, shape);
        row.add(2, lists, 0, shape);
        row.add(3, own.word().hashCode(), 0, shape);
        row.add(4, speech, 0, style);
        row.add(5, entry.kinds().hashCode(), speech, shape);
        row.add(6, entry.band(), speech, shape);
        row.add(7, lower.length() > 3 ? lower.substring(lower.length() - 3).hashCode() : lower.hashCode(), 0, known);
        row.add(8, Math.min(9, lower.length()), known, shape);
        row.add(9, points, lists, shape);
        row.add(10, points, speech, style);
        row.add(11, called ? 1 : 0, speech, shape);
        for (int i = 0; i < entry.kinds().length(); i++) {
            row.add(12, entry.kinds().charAt(i), 0, shape);
        }
        for (int i = 0; i < own.lists().length(); i++) {
            row.add(13, own.lists().charAt(i), 0, shape);
        }
        row.add(14, shape, style, token.sentenceStart() ? 1 : 0);
        row.add(15, entry.known() ? 99 : (int) Math.round(NameSpelling.odds(lower) * 5), lists, shape);
        if (lower.length() > 3 && lower.endsWith("s") && !entry.canBe('z')) {
            TokenView stem = stems.computeIfAbsent(lower.substring(0, lower.length() - 1), TokenView::ofStem);
            row.add(16, stem.lists().hashCode(), stem.speech().hashCode(), shape);
            row.add(
                    17,
                    stem.lists().hashCode(),
                    view(token.index() + 1).speech().hashCode(),
                    known);
        }
    }

    private void neighbours(int i, TokenView own, int style) {
        TokenView left = view(i - 1);
        TokenView right = view(i + 1);
        int lead = pair(left.word().hashCode(), gaps[i]);
        int tail = pair(right.word().hashCode(), gaps[i + 1]);
        int left2 = view(i - 2).word().hashCode();
        int right2 = view(i + 2).word().hashCode();
        int first = own.first();
        int lists = own.lists().hashCode();
        int kind = pair(own.speech().hashCode(), lists);
        char shape = own.shape();
        row.add(20, lead, first, shape);
        row.add(21, tail, first, shape);
        row.add(22, lead, tail, first);
        row.add(23, left2, lead, first);
        row.add(24, tail, right2, first);
        row.add(25, lead, 0, style);
        row.add(26, tail, 0, style);
        int leftSpeech = pair(left.speech().hashCode(), gaps[i]);
        int rightSpeech = pair(right.speech().hashCode(), gaps[i + 1]);
        row.add(27, leftSpeech, rightSpeech, first);
        row.add(28, leftSpeech, kind, shape);
        row.add(29, rightSpeech, kind, shape);
        row.add(30, pair(gaps[i], gaps[i + 1]), lists, shape);
        row.add(31, left2, 0, first);
        row.add(32, right2, 0, first);
        row.add(33, lead, lists, shape);
        row.add(34, tail, lists, shape);
        row.add(35, pair(left.shape(), gaps[i]), pair(right.shape(), gaps[i + 1]), shape);
    }

    /** Whether a countable thing stands without the article that it would need, were it no name. */
    private void thing(Token token, TokenView own) {
        int i = token.index();
        TokenView right = view(i + 1);
        boolean compound = gaps[i + 1] == ' '
                && (right.entry().isFirst('n') || right.entry().isFirst('p'));
        int place = Determiner.before(reading, token, views, gaps, hidden) * 2 + (compound ? 1 : 0);
        row.add(40, place, own.first(), own.shape());
        row.add(41, place, own.speech().hashCode(), own.shape());
        row.add(42, place, own.lists().hashCode(), own.shape());
        row.add(43, place, pair(right.word().hashCode(), gaps[i + 1]), own.first());
        row.add(44, place, pair(view(i - 1).word().hashCode(), gaps[i]), own.first());
        row.add(45, place, own.entry().kinds().hashCode(), gaps[i] == ' ' ? 1 : 0);
    }

    private void rules(int i, TokenView own) {
        int left = pair(hidden(i - 1), gaps[i]);
        int right = pair(hidden(i + 1), gaps[i + 1]);
        row.add(50, rules[i], 0, own.shape());
        row.add(51, rules[i], own.lists().hashCode(), own.shape());
        row.add(52, rules[i], own.speech().hashCode(), own.shape());
        row.add(53, left, own.first(), own.shape());
        row.add(54, right, own.first(), own.shape());
        row.add(55, pair(left, hidden[i]), right, own.shape());
        row.add(56, pair(hidden(i - 2), view(i - 1).word().hashCode()), own.first(), hidden[i]);
        row.add(57, pair(hidden(i + 2), view(i + 1).word().hashCode()), own.first(), hidden[i]);
        row.add(58, rules[i], view(i - 1).word().hashCode(), hidden[i]);
        row.add(59, rules[i], view(i + 1).word().hashCode(), hidden[i]);
    }

    private TokenView view(int i) {
        return i < 0 || i >= views.length ? EDGE : views[i];
    }

    private char hidden(int i) {
        return i < 0 || i >= hidden.length ? '^' : hidden[i];
    }

    /** What stands before a token: a space, the first telling mark, * for anything else, # at the start. */
    private static char gap(Reading reading, Token token) {
        Token before = reading.near(token, -1);
        if (before == null) {
            return '#';
        }
        String plain = reading.text().plain();
        if (token.start() - before.end() == 1 && plain.charAt(before.end()) == ' ') {
            return ' ';
        }
        int first = MARKS.length();
        for (int i = before.end(); i < token.start(); i++) {
            int mark = MARKS.indexOf(plain.charAt(i));
            first = mark >= 0 ? Math.min(first, mark) : first;
        }
        return first == MARKS.length() ? '*' : first == 2 || first == 3 ? '.' : MARKS.charAt(first);
    }

    private static char letter(Label label) {
        return switch (label) {
            case PERSON_CHILD, PERSON_OTHER -> 'P';
            case PLACE, ORG, ADDRESS, POSTCODE -> 'L';
            default -> 'N';
        };
    }
}
