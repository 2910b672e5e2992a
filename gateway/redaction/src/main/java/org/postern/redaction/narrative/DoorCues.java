// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.Set;
import org.postern.redaction.text.English;
import org.postern.redaction.text.Token;

/** Doors that a word names: "room 12", "the bell says 3", "no 61", "lives crumpsall, 65". */
final class DoorCues {

    private static final double SURE = 0.85;
    private static final double GUESS = 0.7;
    private static final int GLUE = 7;
    private static final int HOME = 8;

    private static final Set<String> NO_HOME = Set.of(
            "with", "w", "about", "since", "until", "til", "till", "for", "from", "only", "has", "got", "past", "last",
            "in", "like", "after", "before", "around", "by", "and", "aged", "every", "all", "these", "those", "their",
            "his", "her", "my", "are", "nearly", "almost", "turned");

    private final Reading reading;
    private final SaidNumber number;
    private final DoorContext context;

    DoorCues(DoorContext context) {
        this.reading = context.reading();
        this.number = context.number();
        this.context = context;
    }

    /** 0 for what is no door. */
    double likely() {
        return Math.max(byCue(), byHome());
    }

    /** "room 12", "the bell says 3", "no 61". */
    private double byCue() {
        Token at = number.first();
        boolean said = false;
        for (int steps = 1; steps <= GLUE; steps++) {
            Token before = context.before(at);
            if (before == null) {
                return said ? bySaid(null) : 0;
            }
            String word = before.lower();
            boolean direct = steps == 1 || said && steps == 2;
            if (DoorWords.NUMBER.has(word)) {
                said = true;
            } else if (isCue(before)) {
                boolean room = direct && number.length() == 1 && !number.words();
                return room && !context.isLong()
                                || context.standsAlone()
                                        && (direct || !context.isSmallWord())
                                        && (direct || !context.isLong())
                        ? SURE
                        : 0;
            } else if (DoorWords.HOUSE.has(word)) {
                return context.standsAlone() && (direct || !context.isSmallWord()) && !context.isLong() ? SURE : 0;
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

    /** "lives number nine", and not "session no 9" or "no 17 year old"; nor "no one". */
    private double bySaid(Token before) {
        Token word = reading.near(number.first(), -1);
        boolean none = word.lower().equals("no")
                && number.value() == 1
                && (number.words()
                        || before != null
                                && reading.text().between(before, word).equals(" "));
        if (none
                || context.isLong()
                || !context.standsAlone()
                || before != null && DoorWords.COUNTED.has(before.lower())) {
            return 0;
        }
        boolean thing = before != null
                && reading.text().between(before, word).equals(" ")
                && !English.isFunctionWord(before.lower())
                && !DoorWords.HOME.has(before.lower())
                && !NameWords.isPersonVerb(before.lower());
        return thing || before == null && number.value() <= 12 ? GUESS : SURE;
    }

    /** "lives crumpsall, 65", "stays over the road 161". */
    private double byHome() {
        Token before = context.before(number.first());
        boolean counted = before == null || NO_HOME.contains(before.lower()) || DoorWords.COUNTED.has(before.lower());
        if (counted
                || !context.standsAlone()
                || context.isSmallWord()
                || context.isLong()
                || context.isEmergency()
                || isAge(before)) {
            return 0;
        }
        Token at = number.first();
        for (int back = 1; back <= HOME; back++) {
            at = context.before(at);
            if (at == null) {
                return 0;
            }
            if (DoorWords.HOME.has(at.lower())) {
                boolean said = back == 2 && DoorVisits.AT.contains(before.lower());
                return said || number.value() > DoorVisits.LAST_DAY ? SURE : GUESS;
            }
        }
        return 0;
    }

    /** "her nan, 72": whom the comma follows is that old. */
    private boolean isAge(Token before) {
        boolean comma = reading.text().between(before, number.first()).startsWith(",");
        return comma && (NameWords.isRelation(before.lower()) || Names.isName(before.lower()));
    }
}
