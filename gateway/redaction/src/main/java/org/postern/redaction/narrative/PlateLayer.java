// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.postern.redaction.text.English;
import org.postern.redaction.text.Token;

/**
 * Registration marks as they are told: whole in any spacing, foreign, personal, half remembered ("CU18, then O, then
 * maybe MG") or read out, where a vehicle or its mark is spoken of.
 */
final class PlateLayer implements Layer {

    private static final String RULE = "vehicle-told";
    private static final Pattern CURRENT = Pattern.compile("[A-Z]{2}[0-9]{2}");
    private static final int BEFORE = 5;
    private static final int AFTER = 14;
    /** So many words, all of them such as "then" and "maybe", between two parts. */
    private static final int FILLERS = 9;

    @Override
    public List<Span> find(Reading reading) {
        BitSet vehicles = near(reading);
        List<Span> spans = new ArrayList<>();
        Token last = null;
        for (int i = vehicles.nextSetBit(0); i >= 0; i = vehicles.nextSetBit(i + 1)) {
            PlateRun run = PlateRun.at(reading, reading.tokens().get(i));
            if (run == null) {
                continue;
            }
            PlateContext context = new PlateContext(reading, run, last != null && goesOn(reading, last, run));
            i = Math.max(i, run.last().index());
            if (context.isMark()) {
                last = context.end();
                i = last.index();
                spans.add(new Span(run.first().start(), last.end(), Label.VEHICLE_REG, RULE, context.likely(), ""));
            }
        }
        return spans;
    }

    /** The words near a vehicle or a mark that is spoken of. */
    private static BitSet near(Reading reading) {
        BitSet near = new BitSet();
        int size = reading.tokens().size();
        for (Token token : reading.tokens()) {
            if (PlateWords.MARK.has(token.lower()) || PlateWords.isVehicle(token.lower())) {
                near.set(Math.max(0, token.index() - BEFORE), Math.min(size, token.index() + AFTER + 1));
            } else if (isCurrent(reading, token)) {
                near.set(token.index(), Math.min(size, token.index() + AFTER + 1));
            }
        }
        return near;
    }

    /** "LF70", "PF 92": a mark's first half whatever is spoken of. */
    private static boolean isCurrent(Reading reading, Token token) {
        boolean capitals = token.plain().length() == 2 && token.allCapitals() && token.letters();
        Token next = capitals ? reading.near(token, 1) : null;
        boolean two = next != null && next.digits() && next.plain().length() == 2;
        return two || token.anyDigit() && CURRENT.matcher(token.plain()).matches();
    }

    private static boolean goesOn(Reading reading, Token last, PlateRun run) {
        int between = run.first().index() - last.index() - 1;
        if (between > FILLERS || reading.text().between(last, run.first()).contains("\n\n")) {
            return false;
        }
        for (int k = 1; k <= between; k++) {
            String word = reading.word(last, k);
            if (!PlateWords.FILL.has(word) && !English.isFunctionWord(word)) {
                return false;
            }
        }
        return true;
    }
}
