// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.Set;
import org.postern.redaction.text.Token;

/** Doors that somebody is or comes at, or that are told by what is beside them: "shes at 17", "48 over the shop". */
final class DoorVisits {

    static final Set<String> AT = Set.of("at", "@", "outside");
    /** Above it no number is an hour or a day of a month. */
    static final int LAST_DAY = 31;

    /** What happens at an hour up to it happens to somebody: "rang her mam at 4". */
    private static final int NOON = 12;

    private static final double SURE = 0.85;
    private static final double GUESS = 0.7;

    private static final Set<String> TO = Set.of("to", "at", "from", "of", "into", "in");
    private static final Set<String> IS = Set.of(
            "is", "are", "was", "were", "s", "im", "m", "hes", "shes", "theyre", "re", "its", "been", "be", "whos");
    private static final Set<String> DETERMINERS = Set.of("the", "a", "his", "her", "their", "its", "our", "my");
    private static final Set<String> PLACE =
            Set.of("opp", "opposite", "next", "above", "over", "behind", "beside", "with", "w");

    private final Reading reading;
    private final SaidNumber number;
    private final DoorContext context;

    DoorVisits(DoorContext context) {
        this.reading = context.reading();
        this.number = context.number();
        this.context = context;
    }

    /** 0 for what is no door. */
    double likely() {
        return Math.max(byVisit(), byPlace());
    }

    /** "shes at 17", "knocked at 9". */
    private double byVisit() {
        Token at = context.before(number.first());
        if (at == null || context.isSmallWord() || context.isLong() || !context.standsAlone()) {
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
        boolean hour = number.value() <= NOON && !IS.contains(who) && (NameWords.isRelation(who) || Names.isName(who));
        return day ? (person && !hour ? GUESS : 0) : number.words() || !person ? GUESS : SURE;
    }

    /** "9, the pink one", "48 over the shop", "22, door with a sticker", "8 on the gate". */
    private double byPlace() {
        Token next = reading.near(number.last(), 1);
        if (next == null
                || context.isSmallWord()
                || context.isLong()
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
        Token before = context.before(number.first());
        return before == null
                || IS.contains(before.lower())
                || AT.contains(before.lower())
                || !reading.text().between(before, number.first()).equals(" ");
    }
}
