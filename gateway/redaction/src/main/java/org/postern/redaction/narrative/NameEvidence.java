// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.Set;
import org.postern.redaction.text.English;
import org.postern.redaction.text.Token;

/** Points for and against a word being somebody's name, from the word itself and from what stands beside it. */
final class NameEvidence {

    private static final Set<String> MODALS =
            Set.of("will", "would", "can", "could", "should", "may", "might", "must", "cant", "wont", "shall");
    private static final Set<String> DETERMINERS = Set.of(
            "a", "an", "the", "his", "her", "their", "your", "its", "this", "that", "these", "those", "no", "some",
            "any", "every", "each", "another", "da", "de", "dat", "ur", "yr", "all", "last", "next", "whole", "half",
            "real", "same", "own");
    private static final Set<String> OURS = Set.of("my", "our", "me");
    private static final Set<String> SUBJECTS = Set.of(
            "i", "he", "she", "they", "we", "you", "u", "it", "who", "ill", "id", "dont", "didnt", "not", "never",
            "please", "lets", "gonna", "very", "so", "too", "more", "most", "really", "bit", "quite", "much");
    private static final Set<String> OBJECTS = Set.of(
            "the", "a", "an", "his", "her", "him", "me", "it", "them", "us", "you", "my", "our", "your", "this", "that",
            "these", "those", "all", "some", "any", "up", "off", "of", "for", "need", "be", "have");
    private static final Set<String> PLACES = Set.of(
            "in", "on", "at", "out", "back", "away", "home", "there", "here", "then", "left", "upset", "asleep", "up",
            "down", "via", "from", "with", "late", "now", "again", "not", "to");
    private static final Set<String> CLAUSE = Set.of(
            "and",
            "n",
            "but",
            "cos",
            "coz",
            "because",
            "if",
            "when",
            "wen",
            "that",
            "where",
            "than",
            "then",
            "while",
            "sometimes",
            "yeah",
            "ye",
            "as",
            "or",
            "so",
            "says",
            "said",
            "think",
            "thinks",
            "reckons",
            "until",
            "till");
    private static final Set<String> HEARERS = Set.of(
            "told",
            "tell",
            "tells",
            "telling",
            "asked",
            "asks",
            "met",
            "rang",
            "phoned",
            "texted",
            "messaged",
            "msgd",
            "called",
            "named",
            "aka",
            "alias",
            "nicknamed",
            "seen",
            "visited",
            "dating",
            "knows",
            "knew",
            "hates",
            "blames",
            "ringing",
            "meeting");
    private static final Set<String> GREETINGS = Set.of(
            "hi", "hiya", "hey", "heya", "heyyy", "heyy", "dear", "hello", "alright", "cheers", "thanks", "bye", "yo",
            "oi", "soz", "sorry", "love", "from");
    private static final Set<String> COMPANY = Set.of("with", "wiv", "wid", "wit", "w", "by", "for", "about", "like");
    private static final Set<String> APPOSITION =
            Set.of("her", "his", "my", "their", "who", "whose", "aged", "a", "an", "our", "the");
    private static final Set<String> SELF = Set.of("im", "its", "it's", "i'm", "me");
    private static final Set<String> NO_VERBS_AFTER =
            Set.of("and", "also", "then", "who", "s", "does", "did", "doesn", "didn", "used", "needs", "needed");

    private NameEvidence() {}

    static int points(Reading reading, Token token) {
        Token left = reading.near(token, -1);
        Token right = reading.near(token, 1);
        boolean starts =
                left == null || token.sentenceStart() || breaks(reading.text().between(left, token));
        String before = starts ? "" : left.lower();
        boolean ends =
                right == null || right.sentenceStart() && breaks(reading.text().between(token, right));
        String after = ends || comma(reading, token, right) ? "" : right.lower();
        int points = own(reading, token) + before(reading, token, before);
        boolean clause = starts || CLAUSE.contains(before) || comma(reading, left, token);
        points += after(token, before, after, right, clause);
        if (right != null && isPossessive(reading, token, right)) {
            points += 4;
        }
        return points + beside(reading, token, left, right);
    }

    private static int own(Reading reading, Token token) {
        String word = token.lower();
        boolean capital = token.capitalised() && !isShouted(reading, token) && reading.style(token) != Style.UPPER;
        int kind = Names.isFirm(word) ? 1 : Names.isLoose(word) || English.isFunctionWord(word) ? -1 : 0;
        boolean lowerInUsual = !token.capitalised() && reading.style(token) == Style.USUAL;
        boolean rare = !English.isCommon(word) && !English.isFunctionWord(word);
        return kind + (capital ? 1 : 0) + (rare ? 1 : 0) - (lowerInUsual ? 3 : 0);
    }

    private static int before(Reading reading, Token token, String before) {
        String second = reading.word(token, -2);
        if (NameWords.isTitle(before) && !before.equals("miss") || before.equals("called") || before.equals("named")) {
            return 4;
        }
        if (NameWords.isRelation(before)) {
            return reading.adjoin(reading.near(token, -1), token) && !before.endsWith("s") ? 4 : 1;
        }
        if (SELF.contains(before) && token.index() < 6 && !before.equals("me")) {
            return 4;
        }
        if (DETERMINERS.contains(before) && !SELF.contains(before) || MODALS.contains(before)) {
            return -5;
        }
        if (token.lower().equals("grace") && before.startsWith("say")) {
            return -5;
        }
        if (OURS.contains(before)) {
            boolean self = second.equals("its") || second.equals("call") || second.equals("calls");
            return before.equals("me") && self ? 3 : Names.isFirm(token.lower()) ? 1 : -2;
        }
        if (SUBJECTS.contains(before)) {
            return -4;
        }
        if (before.equals("to")) {
            return Set.of("spoke", "speak", "talk", "talked", "talking", "lied", "speaking")
                            .contains(second)
                    ? 4
                    : -1;
        }
        if (SELF.contains(before)) {
            return Names.isLoose(token.lower()) ? 0 : 2;
        }
        return HEARERS.contains(before) ? 3 : GREETINGS.contains(before) ? 2 : COMPANY.contains(before) ? 1 : 0;
    }

    /** "Will said", "Dawn will contact", "Rob in via front door", and not "Will need", "Mark the file". */
    private static int after(Token token, String before, String after, Token right, boolean clause) {
        if (OBJECTS.contains(after) && !(after.equals("up") && !Names.isLoose(token.lower()))) {
            return -3;
        }
        if (!clause || after.isEmpty()) {
            return 0;
        }
        if (before.isEmpty() && after.equals("here")) {
            return 3;
        }
        boolean modal = MODALS.contains(token.lower());
        if (MODALS.contains(after)) {
            return modal ? -2 : 3;
        }
        boolean past = after.length() > 4 && after.endsWith("ed") && English.isWord(after);
        if (past || NameWords.isPersonVerb(after) && !NO_VERBS_AFTER.contains(after)) {
            return 3;
        }
        return modal ? -2 : PLACES.contains(after) ? 1 : 0;
    }

    /** "Hope, her friend", "Dean, Faith and Joy", "aj n blade". */
    private static int beside(Reading reading, Token token, Token left, Token right) {
        boolean joinsRight = right != null && isJoiner(right) && isName(reading, reading.near(token, 2));
        Token second = reading.near(token, -2);
        boolean joinsLeft = left != null
                && isJoiner(left)
                && (isName(reading, second)
                        || second != null && Set.of("me", "him", "her").contains(second.lower()));
        boolean listRight = right != null
                && comma(reading, token, right)
                && (isName(reading, right) || APPOSITION.contains(right.lower()));
        boolean listLeft = left != null && comma(reading, left, token) && isName(reading, left);
        boolean family = right != null && isName(reading, right) && reading.adjoin(token, right);
        boolean explained = right != null
                && comma(reading, token, right)
                && APPOSITION.contains(right.lower())
                && token.capitalised();
        return explained ? 5 : joinsRight || joinsLeft || listRight ? 3 : listLeft || family ? 2 : 0;
    }

    private static boolean isJoiner(Token token) {
        return Set.of("and", "n", "nd", "or").contains(token.lower());
    }

    /** A name by itself: known to the case or on the list of names. */
    private static boolean isName(Reading reading, Token token) {
        return token != null
                && (reading.known().hidden().names().match(token).isPresent()
                        || Names.isName(token.lower()) && !AllowList.isAllowed(token.lower())
                        || token.letters() && token.plain().length() == 2 && Names.isUnknown(token.lower())
                        || token.capitalised() && !token.sentenceStart() && Names.isWordName(token.lower()));
    }

    private static boolean isPossessive(Reading reading, Token token, Token after) {
        return after.lower().equals("s") && reading.text().between(token, after).equals("'");
    }

    private static boolean comma(Reading reading, Token left, Token right) {
        return left != null
                && right != null
                && reading.text().between(left, right).equals(", ");
    }

    private static boolean breaks(String between) {
        return between.chars().anyMatch(c -> ".!?\n;:\"(".indexOf(c) >= 0);
    }

    static boolean isShouted(Reading reading, Token token) {
        Token before = reading.near(token, -1);
        Token after = reading.near(token, 1);
        return token.allCapitals() && (before != null && before.allCapitals() || after != null && after.allCapitals());
    }
}
