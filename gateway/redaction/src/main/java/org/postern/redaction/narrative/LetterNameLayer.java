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
    private static final List<String> NO_NAMES = List.of("X-Ray", "E-Mail", "T-Shirt", "U-Turn", "K-Hole");

    @Override
    public List<Span> find(Reading reading) {
        List<Span> spans = new ArrayList<>();
        Matcher match = LETTER_FIRST.matcher(reading.text().plain());
        while (match.find()) {
            if (!NO_NAMES.contains(match.group())) {
                spans.add(new Span(match.start(), match.end(), Label.PERSON_OTHER, "letter-name", Span.STRONG, ""));
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
