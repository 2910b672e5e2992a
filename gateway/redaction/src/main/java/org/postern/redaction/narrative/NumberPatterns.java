// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postern.redaction.text.English;

/** Numbers that belong to one person or case: NHS, National Insurance, UPN, references, cards, and any long digits. */
final class NumberPatterns {

    private static final Pattern TWO_NUMBERS = Pattern.compile("[0-9o]{2,} [0-9o]{2,}");
    private static final Pattern EMERGENCY = Pattern.compile("[0-9]{1,4} (?:999|101|111|112)");
    private static final Pattern MEASURE = Pattern.compile("[0-9]{1,4}(?:am|pm|hrs|hours|mg|ml|kg|gbp|k)");

    private NumberPatterns() {}

    static List<Layer> all() {
        return List.of(
                new PatternLayer(
                                "lettered-number",
                                Label.ID_NUMBER,
                                0.85,
                                "(?<![a-z0-9])[a-z]{2,4}\\s[0-9]{5,9}(?![0-9])",
                                (reading, match) -> Character.isUpperCase(
                                                reading.text().plain().charAt(match.start()))
                                        && Character.isUpperCase(
                                                reading.text().plain().charAt(match.start() + 1))
                                        && !English.isFunctionWord(match.group().split("\\s")[0]))
                        .where(Search.besideDigits(5, 2)),
                new PatternLayer(
                                "nhs-number",
                                Label.ID_NUMBER,
                                1.0,
                                "(?<![a-z0-9])[0-9]{3}[\\s-]?[0-9]{3}[\\s-]?[0-9]{4}(?![a-z0-9])",
                                (reading, match) -> isNhsNumber(match.group().replaceAll("[^0-9]", "")))
                        .where(Search.besideDigits(0, 14)),
                new PatternLayer(
                                "national-insurance-number",
                                Label.ID_NUMBER,
                                1.0,
                                "(?<![a-z0-9])[a-z]{2}[\\s-]?[0-9]{2}[\\s-]?[0-9]{2}[\\s-]?[0-9]{2}"
                                        + "[\\s-]?[a-d](?![a-z0-9])")
                        .where(Search.besideDigits(4, 16)),
                new PatternLayer("upn", Label.ID_NUMBER, 1.0, "(?<![a-z0-9])[a-z][0-9]{11}[0-9a-z](?![a-z0-9])")
                        .where(Search.besideDigits(2, 14)),
                new PatternLayer(
                                "reference",
                                Label.ID_NUMBER,
                                0.95,
                                "(?<![a-z0-9])[a-z]{1,8}+(?:[/-][a-z0-9]{1,8}){0,3}[/-](?:[a-z]{0,3}[0-9]{3,}|[0-9]{2,}[/-][0-9]{2,})"
                                        + "(?:[/-][a-z0-9]+)*(?![a-z0-9])",
                                (reading, match) -> digits(match.group()) >= 4)
                        .where(Search.around(36, 64, "/", "-")),
                new PatternLayer(
                                "reference-in-context",
                                Label.ID_NUMBER,
                                0.9,
                                "(?<![a-z0-9])(?:ref(?:erence)?|crime (?:no|number|ref(?:erence)?)|case (?:no|number|ref)|urn|log"
                                        + "|incident|niche|mosaic|liquidlogic|uprn|imei|passport|oyster|card|plate|badge|collar"
                                        + "|account|sort code|pin|licen[cs]e|visa|brp|home office|hospital|nhs|upn|id)"
                                        + "(?: (?:no|number|num|ref|id))?\\.?(?:\\s(?:is|was|ending))?\\s?[:#-]?\\s?(?<x>[a-z]{0,6}[/-]?[0-9][a-z0-9/-]{1,24})"
                                        + "(?![a-z0-9])",
                                (reading, match) -> digits(match.group("x")) >= 3)
                        .where(Search.besideDigits(44, 28)),
                new PatternLayer(
                                "log-number",
                                Label.ID_NUMBER,
                                0.95,
                                "(?<![a-z0-9])(?:log|inc(?:ident)?|cad|sto?rm|niche)(?: (?:no|number|num|ref))?\\.?[\\s:#]{1,2}"
                                        + "(?<x>[0-9]{1,5}\\s?(?:of|/|-|on)\\s?[0-9]{1,2}[/.-]?[0-9]{1,2}(?:[/.-]?[0-9]{2,4})?)(?![0-9:])")
                        .where(Search.besideDigits(28, 24)),
                new PatternLayer(
                                "long-number",
                                Label.ID_NUMBER,
                                0.9,
                                "(?<![0-9£$€.,:/])[0-9](?:[\\s-]?[0-9o]){3,60}(?![0-9:%])",
                                NumberPatterns::isLong)
                        .where(Search.besideDigits(0, 64)),
                new PatternLayer(
                                "reference",
                                Label.ID_NUMBER,
                                0.85,
                                "(?<![a-z0-9])[a-z]{2,5}\\s[0-9]{5,12}(?![a-z0-9:])",
                                (reading, match) -> Character.isUpperCase(
                                                reading.text().plain().charAt(match.start() + 1))
                                        && !AllowList.isTerm(match.group().split("\\s")[0]))
                        .where(Search.besideDigits(6, 2)),
                new PatternLayer(
                                "mixed-number",
                                Label.ID_NUMBER,
                                0.85,
                                "(?<![a-z0-9£$€])(?=[a-z0-9]*[a-z])(?=[a-z]*[0-9][a-z]*[0-9][a-z]*[0-9][a-z]*[0-9])[a-z0-9]{5,}(?![a-z0-9])",
                                (reading, match) ->
                                        !MEASURE.matcher(match.group()).matches())
                        .where(Search.besideDigits(2, 2)));
    }

    /** Four digits or more that are no year, time or amount; "20 30" are two numbers. */
    private static boolean isLong(Reading reading, Matcher match) {
        String number = match.group();
        long digits = digits(number) + number.chars().filter(c -> c == 'o').count();
        boolean several = number.contains(" ")
                && digits < 6
                && !TWO_NUMBERS.matcher(number).matches();
        boolean emergency = EMERGENCY.matcher(number).matches();
        return !several && !emergency && !TimeOrAmount.is(reading, match.start(), match.end());
    }

    private static long digits(String text) {
        return text.chars().filter(c -> c >= '0' && c <= '9').count();
    }

    /** Check digit modulo 11 as the NHS Data Dictionary has it. */
    static boolean isNhsNumber(String digits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (10 - i);
        }
        int check = (11 - sum % 11) % 11;
        return check == digits.charAt(9) - '0';
    }
}
