// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postern.redaction.text.Token;

/** Street names that begin or end with a letter: "K-Trap", "Abdi K". */
final class LetterNameLayer implements Layer {

    private static final Pattern LETTER_FIRST =
            Pattern.compile("(?<![\\p{L}\\d-])\\p{Lu}-\\p{Lu}\\p{Ll}+(?![\\p{L}\\d])");
    private static final List<String> NO_NAMES = List.of(
            "X-Ray", "E-Mail", "T-Shirt", "U-Turn", "K-Hole", "x-r", "e-m", "t-s", "u-t", "k-h", "v-n", "g-s", "a-l",
            "e-b", "e-s", "b-d", "d-d", "t-j", "s-b", "i-p", "e-c", "x-b", "j-w", "b-b", "f-w", "c-w", "n-w", "e-l",
            "a-r");
    private static final List<String> NO_INITIALS = List.of(
            "AM", "PM", "EG", "IE", "UK", "NI", "DOB", "NB", "PS", "US", "EU", "AKA", "PE", "RE", "IT", "OT", "ID",
            "TV", "FC", "VI");
    private static final Pattern INITIALS =
            Pattern.compile("(?<![\\p{L}\\d.])\\p{Lu}\\. ?\\p{Lu}\\.(?: ?\\p{Lu}\\.)?(?![\\p{L}\\d])");
    private static final Pattern SMALL =
            Pattern.compile("(?<![\\p{L}\\d'-])(\\p{Ll}-\\p{Ll})(?:\\p{Ll}{1,7})(?![\\p{L}\\d-])");

    @Override
    public List<Span> find(Reading reading) {
        List<Span> spans = new ArrayList<>();
        Matcher match = LETTER_FIRST.matcher(reading.text().plain());
        while (match.find()) {
            if (!NO_NAMES.contains(match.group())) {
                spans.add(new Span(match.start(), match.end(), Label.PERSON_OTHER, "letter-name", Span.STRONG, ""));
            }
        }
        Matcher initials = INITIALS.matcher(reading.text().plain());
        while (initials.find()) {
            if (!NO_INITIALS.contains(initials.group().replaceAll("[^A-Z]", ""))) {
                spans.add(
                        new Span(initials.start(), initials.end(), Label.PERSON_OTHER, "initials", NameShape.WEAK, ""));
            }
        }
        Matcher small = SMALL.matcher(reading.text().plain());
        while (small.find()) {
            if (!NO_NAMES.contains(small.group(1))) {
                spans.add(new Span(small.start(), small.end(), Label.PERSON_OTHER, "letter-name", NameShape.WEAK, ""));
            }
        }
        for (Token letter : reading.tokens()) {
            Token name = reading.near(letter, -1);
            boolean prefix = letter.end() < reading.text().plain().length()
                    && "'-.".indexOf(reading.text().plain().charAt(letter.end())) >= 0;
            boolean alone = letter.plain().length() == 1
                    && letter.letters()
                    && !prefix
                    && !"aiAInurxkoyc".contains(letter.plain());
            if (alone
                    && name != null
                    && reading.text().between(name, letter).equals(" ")
                    && Names.isName(name.lower())) {
                spans.add(new Span(name.start(), letter.end(), Label.PERSON_OTHER, "letter-name", Span.STRONG, ""));
            }
        }
        return spans;
    }
}
