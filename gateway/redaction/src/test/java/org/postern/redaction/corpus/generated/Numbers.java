// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.corpus.generated;

import java.util.Locale;

/**
 * Numbers and addresses that belong to nobody: Ofcom's ranges for drama, plates of years that have not come, test ranges
 * of the NHS number, reserved domains.
 */
final class Numbers {

    private final Draw draw;

    Numbers(Draw draw) {
        this.draw = draw;
    }

    String phone() {
        String last = draw.digits(3);
        return switch (draw.between(1, 12)) {
            case 1 -> "07700900" + last;
            case 2 -> "+44 7700 900" + last;
            case 3 -> "07700-900-" + last;
            case 4 -> "0044 7700 900 " + last;
            case 5 -> "O77OO 9OO " + last;
            case 6 -> "01632 960 " + last;
            case 7 -> "(0161) 496 0" + last;
            case 8 -> "020 7946 0" + last;
            case 9 -> "oh double seven double oh nine hundred " + Words.digits(last);
            default -> "07700 900 " + last;
        };
    }

    String plate() {
        String plate = draw.letters(2) + draw.between(84, 99);
        String end = draw.letters(3);
        return switch (draw.between(1, 4)) {
            case 1 -> plate + end;
            case 2 -> plate + "-" + end;
            default -> plate + " " + end;
        };
    }

    String partialPlate() {
        String year = String.valueOf(draw.between(84, 99));
        return switch (draw.between(1, 6)) {
            case 1 -> draw.letters(2) + year;
            case 2 -> year + " " + draw.letters(3);
            case 3 -> draw.letters(2) + year + " " + draw.letter();
            case 4 -> "??" + year + " " + draw.letters(3);
            case 5 -> draw.letter() + " " + draw.letter() + " " + year.charAt(0) + " " + year.charAt(1);
            default -> Words.letters(draw.letters(2)) + " " + Words.digits(year);
        };
    }

    String house() {
        int number = draw.between(2, 99);
        return switch (draw.between(1, 4)) {
            case 1 -> number + "" + (char) ('a' + draw.between(0, 3));
            case 2 -> Words.number(number);
            default -> String.valueOf(number);
        };
    }

    String id() {
        return switch (draw.between(1, 7)) {
            case 1 -> "999 " + draw.digits(3) + " " + draw.digits(4);
            case 2 -> "QQ " + draw.digits(2) + " " + draw.digits(2) + " " + draw.digits(2) + " C";
            case 3 -> draw.between(10, 43) + "/" + draw.digits(5) + "/26";
            case 4 -> draw.letters(2) + "-" + draw.digits(8) + "-" + draw.digits(4);
            case 5 -> draw.letter() + draw.digits(12);
            case 6 -> "LCS " + draw.digits(7);
            default -> draw.digits(4) + " of " + draw.between(10, 28) + "/0" + draw.between(1, 9);
        };
    }

    String handle(String name) {
        String stem = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
        return switch (draw.between(1, 4)) {
            case 1 -> "@" + stem + "_" + draw.digits(2);
            case 2 -> stem + "." + draw.letters(2).toLowerCase(Locale.ROOT) + draw.digits(1);
            case 3 -> "@real" + stem;
            default -> stem + "x" + draw.digits(3);
        };
    }

    String email(String name) {
        String stem = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return stem + draw.digits(2) + "@" + draw.of("postbox", "fernmail", "inkpot") + ".example";
    }
}
