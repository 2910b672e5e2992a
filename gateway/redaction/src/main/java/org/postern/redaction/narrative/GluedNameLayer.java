// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.postern.redaction.text.English;
import org.postern.redaction.text.Lexicon;
import org.postern.redaction.text.Spelling;
import org.postern.redaction.text.Token;

/** Names run together with the words beside them: "witsmurfnd", "no2amberley", "fromKelis". */
final class GluedNameLayer implements Layer {

    private static final int SHORTEST = 4;

    @Override
    public List<Span> find(Reading reading) {
        KnownNames names = reading.known().hidden().names();
        Map<String, List<int[]>> seen = new HashMap<>();
        List<Span> spans = new ArrayList<>();
        for (Token token : reading.tokens()) {
            if (token.plain().length() <= SHORTEST || token.digits() || !mayBeGlued(token)) {
                continue;
            }
            for (int[] piece : seen.computeIfAbsent(token.plain(), plain -> pieces(token, names::isName))) {
                spans.add(new Span(
                        token.start() + piece[0],
                        token.start() + piece[1],
                        Label.PERSON_OTHER,
                        "glued-name",
                        piece[2] / 100.0,
                        ""));
            }
        }
        return spans;
    }

    /** In no dictionary, and no name by itself; a web address or a code with many digits is neither. */
    private static boolean mayBeGlued(Token token) {
        String lower = token.lower();
        if (!token.letters()) {
            return token.plain().chars().filter(Character::isLetter).count() >= SHORTEST
                    && token.plain().chars().filter(Character::isDigit).count() <= 2;
        }
        boolean inside = token.plain().chars().skip(1).anyMatch(Character::isUpperCase) && !token.allCapitals();
        return inside
                || !token.capitalised()
                        && Names.isUnknown(lower)
                        && !Names.isName(lower)
                        && !Lexicon.of(lower).known()
                        && !Spelling.isOrdinary(lower);
    }

    private static List<int[]> pieces(Token token, Predicate<String> known) {
        List<int[]> found = new ArrayList<>();
        String lower = token.lower();
        int start = 0;
        for (int end = 1; end <= lower.length(); end++) {
            if (end == lower.length() || isBorder(token.plain(), end)) {
                addRun(lower, start, end, end - start < lower.length(), known, found);
                start = end;
            }
        }
        return found;
    }

    /** Where figures meet letters, and where a capital follows a small letter. */
    private static boolean isBorder(String plain, int at) {
        char left = plain.charAt(at - 1);
        char right = plain.charAt(at);
        return Character.isDigit(left) != Character.isDigit(right)
                || Character.isLowerCase(left) && Character.isUpperCase(right);
    }

    /**
     * The names among the pieces; all of the word where something else than grammar stands beside them, because it may as
     * well be one surname ("gathercole").
     */
    private static void addNames(
            String run, int start, List<GluedWords.Piece> pieces, Predicate<String> known, List<int[]> found) {
        boolean plain = pieces.stream()
                .allMatch(piece -> piece.name() || English.isFunctionWord(run.substring(piece.start(), piece.end())));
        for (GluedWords.Piece piece : pieces) {
            if (piece.name()) {
                boolean sure = known.test(run.substring(piece.start(), piece.end()));
                int from = plain ? start + piece.start() : start;
                int to = plain ? start + piece.end() : start + run.length();
                found.add(new int[] {from, to, sure ? 90 : 65});
            }
        }
    }

    private static void addRun(
            String lower, int start, int end, boolean part, Predicate<String> known, List<int[]> found) {
        String run = lower.substring(start, end);
        if (run.length() < 3 || !Character.isLetter(run.charAt(0))) {
            return;
        }
        if (part && (known.test(run) || run.length() >= SHORTEST && Names.isName(run))) {
            found.add(new int[] {start, end, 90});
            return;
        }
        Optional<List<GluedWords.Piece>> pieces = GluedWords.split(run, known);
        if (pieces.isPresent()) {
            addNames(run, start, pieces.get(), known, found);
        } else if (part && run.length() >= SHORTEST && Names.isUnknown(run) && !Spelling.isOrdinary(run)) {
            found.add(new int[] {start, end, 65});
        }
    }
}
