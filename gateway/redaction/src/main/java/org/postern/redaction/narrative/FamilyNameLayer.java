// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.postern.redaction.text.English;
import org.postern.redaction.text.Token;
import org.postern.redaction.text.WordList;

/** A family name that is a word, after a given name, where capitals say nothing: "daniel smith", "jade rimmer". */
final class FamilyNameLayer implements Layer {

    private static final Set<String> FAMILY_NAMES = WordList.read("family-names");

    @Override
    public List<Span> find(Reading reading) {
        List<Span> spans = new ArrayList<>();
        for (Token given : reading.tokens()) {
            Token family = reading.near(given, 1);
            Token reversed = reading.near(given, -1);
            boolean before = reversed != null
                    && isGiven(given)
                    && reversed.allCapitals()
                    && reading.text().between(reversed, given).equals(", ")
                    && isFamily(reading, given, reversed);
            if (before) {
                spans.add(new Span(reversed.start(), given.end(), Label.PERSON_OTHER, "family-name", 0.8, ""));
            }
            boolean usual = family != null && family.capitalised() && reading.style(family) == Style.USUAL;
            if (family == null
                    || usual
                    || !isGiven(given)
                    || !reading.text().between(given, family).equals(" ")) {
                continue;
            }
            if (isFamily(reading, given, family)) {
                spans.add(new Span(given.start(), family.end(), Label.PERSON_OTHER, "family-name", 0.8, ""));
            }
        }
        return spans;
    }

    private static boolean isGiven(Token token) {
        return (Names.isName(token.lower()) || Names.isFirm(token.lower()))
                && !AllowList.isAllowed(token.lower())
                && !English.isForeign(token.lower());
    }

    private static boolean isFamily(Reading reading, Token given, Token family) {
        String lower = family.lower();
        boolean plain = !family.letters()
                || lower.length() < 3
                || English.isFunctionWord(lower)
                || AllowList.isAllowed(lower)
                || NameWords.isPersonVerb(lower)
                || NameWords.isRelation(lower);
        boolean rare =
                !English.isCommon(lower) && !lower.endsWith("ed") && !lower.endsWith("ing") && !lower.endsWith("s");
        boolean titled = NameWords.isTitle(reading.word(given, -1));
        return !plain && (FAMILY_NAMES.contains(lower) || rare || titled && Names.isName(lower));
    }
}
