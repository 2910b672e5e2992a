// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.Set;
import org.postern.redaction.text.English;
import org.postern.redaction.text.Token;

/** What stands around one number and makes it a door's, or anything else. */
final class DoorContext {

    private static final double SURE = 0.85;
    private static final double GUESS = 0.7;

    private static final int GLUE = 7;
    private static final int HOME = 8;
    /** Above it no number is an hour or a day of a month. */
    private static final int LAST_DAY = 31;

    private static final Set<String> AT = Set.of("at", "@", "outside");
    private static final Set<String> TO = Set.of("to", "at", "from", "of", "into", "in");
    private static final Set<String> IS = Set.of(
            "is", "are", "was", "were", "s", "im", "m", "hes", "shes", "theyre", "re", "its", "been", "be", "whos");
    private static final Set<String> DETERMINERS = Set.of("the", "a", "his", "her", "their", "its", "our", "my");
    private static final Set<String> PLACE =
            Set.of("opp", "opposite", "next", "above", "over", "behind", "beside", "with", "w");
    /** "3 on friday", "400 a month", "9 in the morning". */
    private static final Set<String> TIMES = Set.of("a", "an", "on", "in", "this", "next", "every", "that");

    private static final Set<String> NO_HOME = Set.of(
            "with", "w", "about", "since", "until", "til", "till", "for", "from", "only", "has", "got", "past", "last",
            "in", "like", "after", "before", "around", "by", "and", "aged", "every", "all", "these", "those", "their",
            "his", "her", "my", "are", "nearly", "almost", "turned");

    private final Reading reading;
    private final SaidNumber number;
    private final String text;

    DoorContext(Reading reading, SaidNumber number) {
        this.reading = reading;
        this.number = number;
        this.text = reading.text().lower();
    }

    /** A part of a time, date, sum, share or range, or followed by what it counts. */
    boolean isCounted() {
        int start = number.first().start();
        int end = number.last().end();
        char before = start > 0 ? text.charAt(start - 1) : ' ';
        char after = end < text.length() ? text.charAt(end) : ' ';
        boolean mark = "£$€/+'".indexOf(before) >= 0 || ":-".indexOf(before) >= 0 && !isOpening(start);
        boolean goesOn = "%°£€:/+".indexOf(after) >= 0
                && end + 1 < text.length()
                && text.charAt(end + 1) != '\n'
                && (after != ':' || Character.isDigit(text.charAt(end + 1)));
        boolean decimal =
                ".,-".indexOf(after) >= 0 && end + 1 < text.length() && Character.isLetterOrDigit(text.charAt(end + 1));
        boolean fraction = before == '.' && start > 1 && Character.isDigit(text.charAt(start - 2));
        return mark || goesOn || decimal || fraction || isFollowedByUnit();
    }

    private boolean isOpening(int start) {
        return start < 2 || !Character.isLetterOrDigit(text.charAt(start - 2));
    }

    private boolean isFollowedByUnit() {
        Token next = reading.near(number.last(), 1);
        if (next == null || reading.text().between(number.last(), next).length() > 1) {
            return false;
        }
        boolean turning = Set.of("past", "to").contains(next.lower()) && number.value() > 29;
        boolean each = TIMES.contains(next.lower())
                && (isUnit(reading.word(next, 1))
                        || DETERMINERS.contains(reading.word(next, 1)) && isUnit(reading.word(next, 2)));
        return DoorWords.UNIT.has(next.lower()) && !turning || each;
    }

    private static boolean isUnit(String word) {
        return DoorWords.UNIT.has(word) && !word.equals("to")
                || Set.of("go", "pop", "head", "gram", "shift", "piece").contains(word);
    }

    /** Nothing that it could count comes next. */
    boolean standsAlone() {
        Token next = reading.near(number.last(), 1);
        return next == null
                || !reading.text().between(number.last(), next).equals(" ")
                || !next.lower().equals("of") && isBeside(next);
    }

    private static boolean isBeside(Token next) {
        return English.isFunctionWord(next.lower())
                || DoorWords.BEHIND.has(next.lower())
                || DoorWords.GLUE.has(next.lower())
                || NameWords.isPersonVerb(next.lower());
    }

    /** 0 for what is no door. */
    double likely() {
        return Math.max(Math.max(byCue(), byVisit()), Math.max(byHome(), byPlace()));
    }

    /** "room 12", "the bell says 3", "no 61". */
    private double byCue() {
        Token at = number.first();
        boolean said = false;
        for (int steps = 1; steps <= GLUE; steps++) {
            Token before = before(at);
            if (before == null) {
                return said ? bySaid(null) : 0;
            }
            String word = before.lower();
            boolean direct = steps == 1 || said && steps == 2;
            if (DoorWords.NUMBER.has(word)) {
                said = true;
            } else if (isCue(before)) {
                boolean room = direct && number.length() == 1 && !number.words();
                return room && !isLong() || standsAlone() && (direct || !isSmallWord()) && (direct || !isLong())
                        ? SURE
                        : 0;
            } else if (DoorWords.HOUSE.has(word)) {
                return standsAlone() && (direct || !isSmallWord()) && !isLong() ? SURE : 0;
            } else if (!DoorWords.GLUE.has(word) || said && steps > 2) {
                return said ? bySaid(before) : 0;
            }
            at = before;
        }
        return 0;
    }

    private boolean isCue(Token word) {
        return DoorWords.CUE.has(word.lower())
                || word.lower().equals("up") && reading.word(word, -1).equals("lock");
    }

    /** As long as a time or a year. */
    private boolean isLong() {
        return number.value() >= 1000
                || !number.words() && number.first().plain().startsWith("0");
    }

    /** "lives number nine", and not "session no 9" or "no 17 year old"; nor "no one". */
    private double bySaid(Token before) {
        Token word = reading.near(number.first(), -1);
        boolean none = word.lower().equals("no")
                && number.value() == 1
                && (number.words()
                        || before != null
                                && reading.text().between(before, word).equals(" "));
        if (none || isLong() || !standsAlone() || before != null && DoorWords.COUNTED.has(before.lower())) {
            return 0;
        }
        boolean thing = before != null
                && reading.text().between(before, word).equals(" ")
                && !English.isFunctionWord(before.lower())
                && !DoorWords.HOME.has(before.lower())
                && !NameWords.isPersonVerb(before.lower());
        return thing || before == null && number.value() <= 12 ? GUESS : SURE;
    }

    /** "shes at 17", "knocked at 9". */
    private double byVisit() {
        Token at = before(number.first());
        if (at == null || isSmallWord() || isLong() || !standsAlone()) {
            return 0;
        }
        boolean somewhere = Set.of("somewhere", "summat", "sumwhere").contains(at.lower());
        if (somewhere || number.words() && number.value() > 100 && TO.contains(at.lower())) {
            return GUESS;
        }
        if (!AT.contains(at.lower())) {
            return 0;
        }
        String who = reading.word(at, -1);
        boolean day = number.value() <= LAST_DAY && number.value() != SaidNumber.NONE;
        if (DoorWords.HOME.has(who) || who.startsWith("knock") || who.startsWith("neigh")) {
            return SURE;
        }
        boolean person = DoorWords.KNOCK.has(who) || IS.contains(who) || Names.isName(who) || NameWords.isRelation(who);
        return day ? (person ? GUESS : 0) : number.words() || !person ? GUESS : SURE;
    }

    /** "lives crumpsall, 65", "stays over the road 161". */
    private double byHome() {
        Token before = before(number.first());
        boolean counted = before == null || NO_HOME.contains(before.lower()) || DoorWords.COUNTED.has(before.lower());
        if (counted || !standsAlone() || isSmallWord() || isLong() || isAge(before)) {
            return 0;
        }
        Token at = number.first();
        for (int back = 1; back <= HOME; back++) {
            at = before(at);
            if (at == null) {
                return 0;
            }
            if (DoorWords.HOME.has(at.lower())) {
                boolean said = back == 2 && AT.contains(before.lower());
                return said || number.value() > LAST_DAY && !isEmergency() ? SURE : GUESS;
            }
        }
        return 0;
    }

    private boolean isEmergency() {
        return Set.of(101, 111, 112, 999).contains(number.value());
    }

    /** "her nan, 72": whom the comma follows is that old. */
    private boolean isAge(Token before) {
        boolean comma = reading.text().between(before, number.first()).startsWith(",");
        return comma && (NameWords.isRelation(before.lower()) || Names.isName(before.lower()));
    }

    /** "9, the pink one", "48 over the shop", "22, door with a sticker", "8 on the gate". */
    private double byPlace() {
        Token next = reading.near(number.last(), 1);
        if (next == null
                || isSmallWord()
                || isLong()
                || reading.text().between(number.last(), next).length() > 2) {
            return 0;
        }
        String word = next.lower();
        String second = reading.word(next, 1);
        String third = reading.word(next, 2);
        if (word.equals("the") && (second.equals("one") || third.equals("one"))
                || word.equals("is") && second.equals("the") && third.equals("one")
                || word.equals("on") && DETERMINERS.contains(second) && isNumbered(third)) {
            return SURE;
        }
        boolean comma = reading.text().between(number.last(), next).equals(", ");
        boolean door = isDoor(second) && !DoorWords.NUMBER.has(word) && !isDoor(word) || comma && isDoor(word);
        if (door) {
            return SURE;
        }
        boolean place = PLACE.contains(word) && (second.equals("the") || word.equals("next") && second.equals("to"));
        return !place ? 0 : isSaid() && !word.equals("over") && !word.startsWith("w") ? SURE : isSaid() ? GUESS : 0;
    }

    private static boolean isDoor(String word) {
        return word.equals("door") || word.equals("gate");
    }

    private static boolean isNumbered(String word) {
        return DoorWords.CUE.has(word) || DoorWords.HOUSE.has(word) || word.equals("wall") || word.equals("post");
    }

    /** Said to be something, or standing by itself: "its 22 next to the pub". */
    private boolean isSaid() {
        Token before = before(number.first());
        return before == null
                || IS.contains(before.lower())
                || AT.contains(before.lower())
                || !reading.text().between(before, number.first()).equals(" ");
    }

    /** "nine" and the like count things more often than they number doors. */
    private boolean isSmallWord() {
        return number.words() && number.length() == 1 && number.value() <= 12;
    }

    /** The word before in the same sentence, null if there is none. */
    private Token before(Token token) {
        Token before = reading.near(token, -1);
        if (before == null) {
            return null;
        }
        String gap = reading.text().between(before, token);
        boolean shortened = gap.equals(". ") || gap.equals(".");
        boolean ends = gap.indexOf('\n') >= 0
                || gap.indexOf('!') >= 0
                || gap.indexOf('?') >= 0
                || gap.indexOf(';') >= 0
                || gap.indexOf('.') >= 0
                        && !(shortened && Set.of("no", "num", "nr", "rm").contains(before.lower()));
        return ends || gap.length() > 4 ? null : before;
    }
}
