// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postern.redaction.text.English;
import org.postern.redaction.text.Token;

/**
 * What speaks for or against a token being a name, as numbers of features for {@link NameModel}: the word's kind, its
 * neighbours, what the rules made of them, and how the same word is used elsewhere in the text.
 */
final class NameFeatures {

    private static final TokenView EDGE = new TokenView("^", "", "^", '^', org.postern.redaction.text.Lexicon.of(""));
    private static final Set<String> ARTICLES =
            Set.of("a", "an", "the", "da", "de", "dat", "this", "these", "those", "some", "any", "no", "every", "each");
    private static final Set<String> OWNERS =
            Set.of("my", "his", "her", "their", "our", "your", "ur", "yr", "its", "me", "mi");
    private static final int MOST = 80;

    private final Reading reading;
    private final TokenView[] views;
    private final char[] hidden;
    private final String[] rules;
    private final Map<String, int[]> uses = new HashMap<>();
    private int[] row = new int[MOST];
    private int count;

    private NameFeatures(Reading reading, List<Span> spans, Set<String> unlisted) {
        this.reading = reading;
        int size = reading.tokens().size();
        this.views = new TokenView[size];
        this.hidden = new char[size];
        this.rules = new String[size];
        Map<String, TokenView> seen = new HashMap<>();
        for (Token token : reading.tokens()) {
            String key = token.sentenceStart() && token.capitalised() ? token.plain() + '.' : token.plain();
            views[token.index()] =
                    seen.computeIfAbsent(key, plain -> TokenView.of(token, !unlisted.contains(token.lower())));
            hidden[token.index()] = '-';
            rules[token.index()] = "-";
        }
        for (Span span : spans) {
            for (Token token : reading.tokensTouching(span)) {
                hidden[token.index()] = letter(span.label());
                rules[token.index()] = span.rule() + (span.confidence() >= Span.STRONG ? "!" : "?");
            }
        }
        reading.tokens().forEach(this::countUse);
    }

    /**
     * @param spans    what the rules have hidden, in places of the reading
     * @param unlisted words to be looked at as if no reviewed list had them; for training
     */
    static NameFeatures of(Reading reading, List<Span> spans, Set<String> unlisted) {
        return new NameFeatures(reading, spans, unlisted);
    }

    /** The features of one token; the array is good until the next call. */
    int[] of(Token token) {
        count = 0;
        TokenView own = views[token.index()];
        TokenView left = view(token, -1);
        TokenView right = view(token, 1);
        TokenView left2 = view(token, -2);
        TokenView right2 = view(token, 2);
        String gapLeft = gap(reading.near(token, -1), token);
        String gapRight = gap(token, reading.near(token, 1));
        char style = reading.style(token).name().charAt(0);
        String kind = own.speech() + '/' + own.lists();
        String lead = left.word() + gapLeft;
        String tail = right.word() + gapRight;
        char shape = own.shape();
        String first = own.speech().isEmpty() ? "_" : own.speech().substring(0, 1);
        own(token, own, kind, style);
        add(20, lead, first, shape);
        add(21, tail, first, shape);
        add(22, lead, tail, first);
        add(23, left2.word(), lead, first);
        add(24, tail, right2.word(), first);
        add(25, lead, "", style);
        add(26, tail, "", style);
        add(27, left.speech() + gapLeft, right.speech() + gapRight, first);
        add(28, left.speech() + gapLeft, kind, shape);
        add(29, right.speech() + gapRight, kind, shape);
        add(30, gapLeft + gapRight, own.lists(), shape);
        add(31, left2.word(), "", first.charAt(0));
        add(32, right2.word(), "", first.charAt(0));
        add(33, lead, own.lists(), shape);
        add(34, tail, own.lists(), shape);
        add(35, shape(left) + gapLeft, shape(right) + gapRight, shape);
        noun(token, own, first, left, right, gapLeft, gapRight);
        rules(token, own, first, gapLeft, gapRight);
        elsewhere(token, own, first);
        int[] features = new int[count];
        System.arraycopy(row, 0, features, 0, count);
        return features;
    }

    private void own(Token token, TokenView own, String kind, char style) {
        String lower = token.lower();
        add(1, kind, "", own.shape());
        add(2, own.lists(), "", own.shape());
        add(3, own.word(), "", own.shape());
        add(4, own.speech(), "", style);
        add(5, own.entry().kinds(), own.speech(), own.shape());
        add(6, "" + own.entry().band(), own.speech(), own.shape());
        add(
                7,
                lower.length() > 3 ? lower.substring(lower.length() - 3) : lower,
                "",
                own.entry().known() ? 'k' : 'u');
        add(8, "" + Math.min(9, lower.length()), own.entry().known() ? "k" : "u", own.shape());
        add(9, "" + Math.max(-4, Math.min(6, NameEvidence.points(reading, token))), own.lists(), own.shape());
        add(10, "" + Math.max(-4, Math.min(6, NameEvidence.points(reading, token))), own.speech(), style);
        boolean known = reading.known().hidden().names().match(token).isPresent();
        add(11, "" + known, own.speech(), own.shape());
        for (int i = 0; i < own.entry().kinds().length(); i++) {
            add(12, "" + own.entry().kinds().charAt(i), "", own.shape());
        }
        for (int i = 0; i < own.lists().length(); i++) {
            add(13, "" + own.lists().charAt(i), "", own.shape());
        }
        add(14, own.shape() + "" + style, token.sentenceStart() ? "s" : "", 'x');
        double odds = own.entry().known() ? 0 : org.postern.redaction.text.NameSpelling.odds(lower);
        add(15, "" + Math.round(odds * 5), own.lists(), own.shape());
    }

    /** Whether a countable thing stands without the article that it would need, were it no name. */
    private void noun(
            Token token,
            TokenView own,
            String first,
            TokenView left,
            TokenView right,
            String gapLeft,
            String gapRight) {
        boolean adjoins = gapLeft.equals("_");
        String determiner = "none";
        for (int back = 1; back <= 3; back++) {
            Token before = reading.near(token, -back);
            if (before == null || !gap(before, reading.near(before, 1)).equals("_")) {
                break;
            }
            TokenView view = views[before.index()];
            if (ARTICLES.contains(before.lower())) {
                determiner = "article" + back;
                break;
            }
            if (OWNERS.contains(before.lower()) || before.lower().equals("s")) {
                determiner = "owner" + back;
                break;
            }
            if (view.shape() == 'D' || view.entry().canBe('c')) {
                determiner = "number" + back;
                break;
            }
            if (!view.entry().canBe('j') && !view.entry().canBe('n') || hidden[before.index()] != '-') {
                break;
            }
        }
        boolean compound = gapRight.equals("_")
                && (right.entry().isFirst('n') || right.entry().isFirst('p'));
        String place = determiner + (compound ? "+noun" : "");
        add(40, place, first, own.shape());
        add(41, place, own.speech(), own.shape());
        add(42, place, own.lists(), own.shape());
        add(43, place, right.word() + gapRight, first.charAt(0));
        add(44, place, left.word() + gapLeft, first.charAt(0));
        add(45, place, own.entry().kinds(), adjoins ? 'a' : '-');
    }

    private void rules(Token token, TokenView own, String first, String gapLeft, String gapRight) {
        int i = token.index();
        char left = i > 0 ? hidden[i - 1] : '^';
        char right = i + 1 < hidden.length ? hidden[i + 1] : '^';
        add(50, rules[i], "", own.shape());
        add(51, rules[i], own.lists(), own.shape());
        add(52, rules[i], own.speech(), own.shape());
        add(53, left + gapLeft, first, own.shape());
        add(54, right + gapRight, first, own.shape());
        add(55, left + gapLeft + hidden[i], right + gapRight, own.shape());
        char left2 = i > 1 ? hidden[i - 2] : '^';
        char right2 = i + 2 < hidden.length ? hidden[i + 2] : '^';
        add(56, left2 + view(token, -1).word(), first, hidden[i]);
        add(57, right2 + view(token, 1).word(), first, hidden[i]);
        add(58, rules[i], view(token, -1).word(), hidden[i]);
        add(59, rules[i], view(token, 1).word(), hidden[i]);
    }

    /** How the same word is used in the whole text. */
    private void elsewhere(Token token, TokenView own, String first) {
        int[] use = uses.get(token.lower());
        int others = Math.min(4, use[0] - 1);
        String used = others == 0
                ? "once"
                : others
                        + (use[1] * 2 > use[0] ? "H" : use[1] > 0 ? "h" : "")
                        + (use[2] > 0 ? "D" : "")
                        + (use[3] > 0 ? "C" : "")
                        + (use[4] > 0 ? "s" : "");
        add(60, used, first, own.shape());
        add(61, used, own.lists(), own.shape());
        add(62, used, "" + hidden[token.index()], own.shape());
    }

    private void countUse(Token token) {
        int[] use = uses.computeIfAbsent(token.lower(), word -> new int[5]);
        Token before = reading.near(token, -1);
        Token after = reading.near(token, 1);
        use[0]++;
        use[1] += hidden[token.index()] == 'P' ? 1 : 0;
        use[2] += before != null && (ARTICLES.contains(before.lower()) || OWNERS.contains(before.lower())) ? 1 : 0;
        use[3] += views[token.index()].shape() == 'C' ? 1 : 0;
        use[4] += after != null
                        && after.lower().equals("s")
                        && reading.text().between(token, after).equals("'")
                ? 1
                : 0;
    }

    private TokenView view(Token token, int step) {
        Token near = reading.near(token, step);
        return near == null ? EDGE : views[near.index()];
    }

    private static String shape(TokenView view) {
        return "" + view.shape();
    }

    /** What stands between two neighbours: _ space, . end of a sentence, / end of a line, , comma, ' apostrophe, - and : as they are. */
    private String gap(Token left, Token right) {
        if (left == null || right == null) {
            return "#";
        }
        String between = reading.text().between(left, right);
        if (between.equals(" ")) {
            return "_";
        }
        for (String mark : List.of("\n", ".", "?", "!", ",", "'", ":", "-", "\"", "(", ")", "/", ";")) {
            if (between.contains(mark)) {
                return mark.equals("\n") ? "|" : mark.equals("?") || mark.equals("!") ? "." : mark;
            }
        }
        return "*";
    }

    private void add(int template, String a, String b, char c) {
        int h = template * 0x9E3779B1;
        h = (h ^ a.hashCode()) * 0x85EBCA6B;
        h ^= h >>> 13;
        h = (h ^ b.hashCode()) * 0xC2B2AE35;
        h ^= h >>> 16;
        h = (h ^ c) * 0x27D4EB2F;
        h ^= h >>> 15;
        row[count++] = h;
    }

    private void add(int template, String a, String b, String c) {
        add(template, a, b + '\u0001' + c, ' ');
    }

    private static char letter(Label label) {
        return switch (label) {
            case PERSON_CHILD, PERSON_OTHER -> 'P';
            case PLACE, ORG, ADDRESS, POSTCODE -> 'L';
            default -> 'N';
        };
    }

    /** Words that by themselves say nothing: left to the rules alone. */
    static boolean isLookedAt(Token token) {
        return token.letters() && !(English.isFunctionWord(token.lower()) && !Names.isWordName(token.lower()));
    }
}
