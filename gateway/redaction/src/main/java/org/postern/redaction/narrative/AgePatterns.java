// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postern.redaction.text.English;

/** Ages in figures and words, with the words that make them ages. */
final class AgePatterns {

    private static final String AGE =
            "(?:[1-9][0-9]?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
                    + "|(?:twenty|thirty|forty|fifty|sixty)(?:[\\s-](?:one|two|three|four|five|six|seven|eight|nine))?)";
    private static final String SPAN = "(?<x>" + AGE + "(?:\\s(?:or|to|-)\\s" + AGE + ")?)";
    /** Not followed by what makes it a time, an amount or a count. */
    private static final String NO_UNIT =
            "(?![a-z0-9:/%°]|\\.[0-9]|\\s?(?:am|pm|st|nd|rd|th|mins?|minutes?|hours?|hrs?|days?"
                    + "|weeks?|months?|miles?|metres?|times|quid|pounds|p|percent|others?|of|people|men|boys|girls|stone|kg|cm"
                    + "|missing|episodes?|points?|out|cigarettes|missed|calls|x)\\b)";

    private static final String ABOUT =
            "(?:(?:about|like|bout|around|nearly|almost|only|just|now|maybe|probably|at least)\\s)*";
    private static final String WAS = "(?:(?:is|was|are|were|looks?|looked|seems?|s)\\s)?";
    private static final String WHO = "(?:he|she|they|i|im|i'm|hes|he's|shes|she's|who|who's|whos)";

    private static final Pattern BEHIND_WORD = Pattern.compile("[a-z] ?\\z");

    private AgePatterns() {}

    static List<Layer> all() {
        return List.of(
                age("(?<![a-z0-9£])(?<x>" + AGE
                                + "\\s?(?:-?\\s?(?:years?|yrs?|yr)[\\s-]?(?:olds?|of age)|-?y/?os?))(?![a-z0-9])")
                        .where(Search.besideNumbers(0, 24)),
                age("(?<![a-z0-9])ages?d?:?(?:[\\s:(-]|about|approx|around|is|of|between)*" + SPAN + "(?![a-z0-9:/])")
                        .where(Search.besideNumbers(24, 16)),
                new PatternLayer(
                                "age",
                                Label.AGE,
                                0.9,
                                "\\((?<x>" + AGE + ")(?:\\s?(?:yrs?|years))?\\)",
                                (reading, match) -> reading.options().ages() && isBehindWord(reading, match))
                        .where(Search.besideNumbers(2, 12)),
                age("(?<![a-z0-9])(?:turn(?:ed|s|ing)?|(?:older|younger) than)\\s" + ABOUT + SPAN + NO_UNIT)
                        .where(Search.besideNumbers(40, 24)),
                age("(?<![a-z0-9])" + WHO + "\\s" + WAS + ABOUT + "(?:over |under )?" + SPAN + NO_UNIT)
                        .where(Search.besideNumbers(40, 24)),
                age("(?<![a-z0-9])(?:thought|believed|said|claims?|claimed|likely) to be\\s" + ABOUT + SPAN + NO_UNIT)
                        .where(Search.besideNumbers(44, 24)),
                age("(?<![a-z0-9])old(?:er)?,?\\s(?:like|about|maybe|probably|bout)\\s" + SPAN + NO_UNIT)
                        .where(Search.besideNumbers(32, 24)),
                age("(?<![a-z0-9])(?<x>[2-9]0[\\s-]?(?:odd|something|ish))(?![a-z0-9])")
                        .where(Search.besideDigits(0, 14)),
                age("(?<![a-z0-9])(?<x>(?:early|mid|late)?[\\s-]?(?:[2-7]0'?s|twenties|thirties|forties|fifties|sixties))(?![a-z0-9])")
                        .where(Search.besideNumbers(8, 4)),
                new PatternLayer(
                                "age",
                                Label.AGE,
                                0.85,
                                "(?<![a-z0-9])(?<n>[a-z]{1,30}+) (?:is|was) " + ABOUT + SPAN + NO_UNIT,
                                AgePatterns::isSomebodys)
                        .where(Search.atWordBefore(120, "is", "was")));
    }

    private static PatternLayer age(String pattern) {
        return new PatternLayer(
                "age",
                Label.AGE,
                0.9,
                pattern,
                (reading, match) -> reading.options().ages());
    }

    /** "Yas (27)", and not "1) Yas, (2) Mo". */
    private static boolean isBehindWord(Reading reading, Matcher match) {
        String before = reading.text().lower().substring(Math.max(0, match.start() - 2), match.start());
        return BEHIND_WORD.matcher(before).find();
    }

    /** "Yas is 27", and not "The score was 22". */
    private static boolean isSomebodys(Reading reading, Matcher match) {
        String word = match.group("n");
        boolean capital = Character.isUpperCase(reading.text().plain().charAt(match.start("n")));
        boolean name = Names.isName(word) || word.length() == 1 || capital && !English.isWord(word);
        return reading.options().ages() && (name || NameWords.isRelation(word));
    }
}
