// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postern.redaction.text.English;

/** Registration marks of UK vehicles, whole in each series since 1963 and partial after words such as "plate". */
final class VehiclePatterns {

    private static final String CONTEXT =
            "(?:reg(?:istration|istered)?|plates?|vrm|number ?plate|index|car|van|vehicle|moped|bike)";

    private static final Pattern NEAR_VEHICLE = Pattern.compile(
            "(?<![a-z])(?:regs?|registration|plates?|vrm|index|car|van|vehicle|veh|moped|motorbike|bike|scooter|motor|taxi|cab|truck"
                    + "|lorry|minibus|tesla|audi|bmw|merc|mercedes|golf|polo|corsa|astra|fiesta|focus|transit|vw|ford|vauxhall|toyota"
                    + "|prius|honda|civic|nissan|qashqai|juke|kia|hyundai|skoda|octavia|seat|leon|ibiza|mini|fiat|range rover|land rover"
                    + "|sprinter|saxo|clio|megane|peugeot|citroen|mazda|volvo|suzuki|mitsubishi|dacia|lexus|jaguar|cupra|passat)(?![a-z])");

    private static final Pattern IN_CONTEXT = Pattern.compile("(?s).*(?<![a-z])" + CONTEXT + "(?![a-z]).*");
    private static final Pattern GLUED = Pattern.compile("(?s)[a-z]{2}[0-9o]{2}.*");
    private static final Pattern GLUED_DIGIT = Pattern.compile("(?s)[a-z]{2}[0-9].*");
    private static final Pattern DIGIT = Pattern.compile("(?s).*[0-9].*");
    private static final Pattern LETTER = Pattern.compile(".*[A-Za-z].*");
    private static final Pattern HALF_READ = Pattern.compile(".*[0-9].*[?*].*|.*[?*].*[0-9].*");
    private static final Pattern ROAD = Pattern.compile("[abm] ?[0-9]{1,4}");
    private static final Pattern LEGIBLE = Pattern.compile("[A-Za-z0-9 ]+");

    private static final int BEFORE_PLATE = 48;
    private static final int BEFORE_HALF = 64;

    private VehiclePatterns() {}

    static List<Layer> all() {
        return List.of(
                new PatternLayer(
                                "vehicle",
                                Label.VEHICLE_REG,
                                1.0,
                                "(?<![a-z0-9])[a-z]{2}[\\s.-]?[0-9o]{2}[\\s.-]{0,2}[a-z]{3}(?![a-z0-9])",
                                VehiclePatterns::isCurrent)
                        .where(Search.besideDigits(4, 6)),
                new PatternLayer(
                                "vehicle-older",
                                Label.VEHICLE_REG,
                                0.9,
                                "(?<![a-z0-9])(?:[a-z][0-9]{1,3}[\\s.-]?[a-z]{3}|[a-z]{3}[\\s.-]?[0-9]{1,3}[a-z]|[a-z]{1,2}z[\\s.-]?[0-9]{3,4})"
                                        + "(?![a-z0-9])",
                                VehiclePatterns::inCapitals)
                        .where(Search.besideDigits(5, 6)),
                new PatternLayer(
                                "vehicle-odd",
                                Label.VEHICLE_REG,
                                0.85,
                                "(?<![a-z0-9])(?:[a-z?*]{2}\\s?[0-9o?*]{2}\\s?[a-z0-9?*]{2,4}|[a-z]{1,3} ?[0-9lo?*]{1,4}(?: ?[a-z0-9?*]{1,3})?"
                                        + "|[0-9]{1,4} [a-z]{2,3}|[a-z] [0-9]{1,3} [a-z]{3})(?![a-z0-9?*])",
                                VehiclePatterns::isPlate)
                        .where(Search.besideDigits(10, 10).inCapitals()),
                new PatternLayer(
                                "vehicle-odd",
                                Label.VEHICLE_REG,
                                0.85,
                                "(?<![a-z0-9])[a-z]-something [a-z]{3}(?![a-z0-9?*])",
                                (reading, match) -> isNearVehicle(reading, match, BEFORE_PLATE))
                        .where(Search.besideDigits(64, 16)),
                new PatternLayer(
                                "vehicle-partial",
                                Label.VEHICLE_REG,
                                0.85,
                                "(?<![a-z0-9])(?<x>[a-z]{1,3} ?[0-9]{1,3})"
                                        + "(?=\\s?(?:-{2,}|\\*{2,}|\\?|_{2,}|\\.{3}|…|summ?[aiu]n|sumn|summat|something|blah))",
                                (reading, match) -> isNearVehicle(reading, match, BEFORE_HALF))
                        .where(Search.besideDigits(5, 2)),
                new PatternLayer(
                                "vehicle-partial",
                                Label.VEHICLE_REG,
                                0.85,
                                "(?<![a-z0-9])" + CONTEXT
                                        + "(?:[\\s:(\"'-]|no\\.?|number|is|was|starts|starting|began|ends|ending"
                                        + "|with|had|has|said|says|saw|read|reads|begins|something|like|partial|partly|of|summat|and|beginning){0,10}(?<![a-z0-9])"
                                        + "(?<x>(?:[a-z] ){2}[0-9](?: [0-9])?(?![0-9])|[a-z]{2} ?[0-9]{2}(?: ?[a-z](?![a-z]))?|[a-z][0-9]{1,3} [a-z]{2}(?![a-z])|(?=[a-z]{0,3}[0-9])[a-z0-9]{2,8}(?: [a-z]{3}(?![a-z]))?)(?![a-z0-9:])",
                                (reading, match) -> !(match.group("x").matches("[a-z]{2} ?[0-9]{2}.*")
                                                && (English.isFunctionWord(
                                                                match.group("x").substring(0, 2))
                                                        || AllowList.isAllowed(
                                                                match.group("x").substring(0, 2))))
                                        && !match.group("x")
                                                .matches("[0-9]{1,2}(?:am|pm|st|nd|rd|th)?|[0-9]+ .*|[12][0-9]{3}"))
                        .where(Search.besideDigits(64, 16)));
    }

    /** Letters must be written alike: "is 12 and" is no registration mark, "ab12 cde" is. */
    private static boolean isCurrent(Reading reading, Matcher match) {
        String plain = reading.text().plain().substring(match.start(), match.end());
        boolean glued = GLUED.matcher(match.group()).matches();
        return isUpper(reading, match) && DIGIT.matcher(plain).matches()
                || glued && GLUED_DIGIT.matcher(match.group()).matches();
    }

    private static boolean isUpper(Reading reading, Matcher match) {
        String plain = reading.text().plain();
        for (int i = match.start(); i < match.end(); i++) {
            if (Character.toUpperCase(plain.charAt(i)) != plain.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNearVehicle(Reading reading, Matcher match, int before) {
        String near = reading.text().lower().substring(Math.max(0, match.start() - before), match.start());
        return NEAR_VEHICLE.matcher(near).find();
    }

    private static boolean inCapitals(Reading reading, Matcher match) {
        String plain = reading.text().plain().substring(match.start(), match.end());
        String before = reading.text().lower().substring(Math.max(0, match.start() - 24), match.start());
        boolean context = IN_CONTEXT.matcher(before).matches();
        boolean glued = !match.group().contains(" ");
        return context || isUpper(reading, match) && (glued || reading.styles().whole() != Style.UPPER);
    }

    /** Written in capitals with digits, and a vehicle or its number plate is spoken of just before. */
    private static boolean isPlate(Reading reading, Matcher match) {
        if (!isUpper(reading, match)) {
            return false;
        }
        String plain = reading.text().plain().substring(match.start(), match.end());
        boolean mixed = plain.chars().filter(Character::isDigit).count() >= 2
                        && LETTER.matcher(plain).matches()
                || HALF_READ.matcher(plain).matches();
        boolean road = ROAD.matcher(match.group()).matches();
        boolean whole =
                plain.replace(" ", "").length() > 4 || !LEGIBLE.matcher(plain).matches();
        return mixed && whole && !road && isNearVehicle(reading, match, BEFORE_PLATE);
    }
}
