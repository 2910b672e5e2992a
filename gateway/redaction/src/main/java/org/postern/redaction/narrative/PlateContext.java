// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.Set;
import java.util.regex.Pattern;
import org.postern.redaction.text.English;
import org.postern.redaction.text.Token;

/** What stands around pieces that could be of a registration mark, and makes them one or not. */
final class PlateContext {

    private static final double SURE = 0.9;
    private static final double LIKELY = 0.8;

    private static final int MARK = 10;
    private static final int VEHICLE = 14;
    private static final int BEHIND = 4;
    private static final int PART_BEFORE = 5;
    private static final int PART_BEHIND = 4;

    /** In use since 2001: two letters and the year. */
    private static final Pattern CURRENT = Pattern.compile("[a-z]{2}[0-9]{2}.*");
    /** "a4", "x5", "m62": as likely a model or a road. */
    private static final Pattern SHORT = Pattern.compile("[a-z][0-9]{1,2}|[abm][1-9][0-9]{0,3}|[0-9]{1,3}[a-z]");

    private static final Set<String> SAID_PART = Set.of(
            "then",
            "starts",
            "start",
            "begins",
            "ends",
            "end",
            "ending",
            "three",
            "two",
            "bit",
            "letters",
            "digits",
            "spells",
            "spell",
            "maybe",
            "something",
            "somethin",
            "summat",
            "remembered",
            "in");
    /** Words of the radio alphabet that one meets in any text. */
    private static final Set<String> OTHER_USE = Set.of("hotel", "golf", "india", "november", "uniform", "echo");

    private static final Set<NumberTopics.Topic> OTHER = Set.of(
            NumberTopics.Topic.DOOR,
            NumberTopics.Topic.SAID_NUMBER,
            NumberTopics.Topic.ROAD,
            NumberTopics.Topic.CASE,
            NumberTopics.Topic.MONEY,
            NumberTopics.Topic.FORM);

    private final Reading reading;
    private final PlateRun run;
    private final boolean goesOn;
    private final boolean mark;
    private final boolean vehicle;

    /** @param goesOn only such words as "then" stand between a mark and this */
    PlateContext(Reading reading, PlateRun run, boolean goesOn) {
        this.reading = reading;
        this.run = run;
        this.goesOn = goesOn;
        this.mark = isNear(MARK, BEHIND, true);
        this.vehicle = mark || isNear(VEHICLE, BEHIND, false);
    }

    double likely() {
        return mark || goesOn ? SURE : LIKELY;
    }

    boolean isMark() {
        boolean bare = run.capital() && isCurrent() && compact().length() == 4;
        if (!vehicle && !goesOn && !(bare && isPartNear()) || isCounted()) {
            return false;
        }
        return run.isWhole() ? isWhole() : isPart();
    }

    /** Behind "lr 96" any three letters are its end, and any one of which no more was read. */
    Token end() {
        Token next = reading.near(run.last(), 1);
        if (next == null
                || !(isCurrent() && compact().length() == 4)
                || !next.letters()
                || !reading.text().between(run.last(), next).equals(" ")) {
            return run.last();
        }
        String word = next.lower();
        boolean three = word.length() == 3
                && !English.isFunctionWord(word)
                && !PlateWords.FILL.has(word)
                && !PlateWords.isVehicle(word);
        boolean one = word.length() == 1 && reading.word(next, 1).matches("som.*|summ?at.*");
        return three || one ? next : run.last();
    }

    private boolean isWhole() {
        String before = reading.word(run.first(), -1);
        boolean told = mark && isNear(MARK, 0, true);
        boolean current = isCurrent();
        boolean usual = run.capital() && isUsual();
        if (run.radio() > 1) {
            return true;
        }
        if (!told && !goesOn && !current && OTHER.contains(NumberTopics.of(before))) {
            return false;
        }
        if (run.length() == 1 && SHORT.matcher(compact()).matches()) {
            return told && isPartNear();
        }
        if (run.mixed() > 0) {
            return current || told || usual || says(before, false) && compact().length() > 3;
        }
        boolean likely = mark && run.length() > 2 || isPartNear() || run.unread();
        return current || told && (isUsual() || run.first().letters()) || likely && usual;
    }

    private boolean isUsual() {
        return reading.style(run.first()) != Style.UPPER;
    }

    private boolean isPart() {
        boolean single = run.length() == 1;
        boolean one = single && run.first().plain().length() == 1;
        boolean usual = run.capital() && isUsual();
        String before = reading.word(run.first(), -1);
        if (startsLine() || reading.word(run.last(), 1).startsWith("plate")) {
            return false;
        }
        if (run.radio() > 0) {
            return (goesOn || mark) && !OTHER_USE.contains(run.first().lower());
        }
        if (run.letters() == 0) {
            boolean told = mark && isNear(PART_BEFORE, 0, true) && !single;
            boolean small = compact().length() < 2 && !SAID_PART.contains(before);
            return !before.equals("at") && compact().length() < 4 && !small && isPartNear() && (goesOn || told);
        }
        if (one) {
            boolean article = run.first().lower().equals("a") || run.first().sentenceStart();
            return goesOn && usual && (!article || isPartNear());
        }
        boolean said = SAID_PART.contains(before) || SAID_PART.contains(reading.word(run.first(), -2));
        return usual
                ? goesOn || isPartNear()
                : (mark || goesOn) && single && said && compact().length() < 4;
    }

    private boolean startsLine() {
        Token before = reading.near(run.first(), -1);
        return before == null || reading.text().between(before, run.first()).indexOf('\n') >= 0;
    }

    /** The pieces without what stands between them, words for numbers as figures. */
    private String compact() {
        StringBuilder compact = new StringBuilder();
        Token token = run.first();
        while (token != null && token.index() <= run.last().index()) {
            SaidNumber number = SaidNumber.isWord(token.lower()) ? SaidNumber.at(reading, token) : null;
            boolean counts = number != null && number.value() >= 0;
            compact.append(counts ? String.valueOf(number.value()) : token.lower());
            token = reading.near(counts ? number.last() : token, 1);
        }
        return compact.toString();
    }

    private boolean isCurrent() {
        String compact = compact();
        return CURRENT.matcher(compact).matches() && !English.isFunctionWord(compact.substring(0, 2));
    }

    /** A time, a sum or a count. */
    private boolean isCounted() {
        String text = reading.text().lower();
        int start = run.first().start();
        int end = run.last().end();
        char before = start > 0 ? text.charAt(start - 1) : ' ';
        char after = end < text.length() ? text.charAt(end) : ' ';
        boolean signs = "£$€:@/_".indexOf(before) >= 0
                || "%:@/_'".indexOf(after) >= 0 && after != ' '
                || after == '.' && end + 1 < text.length() && Character.isLetterOrDigit(text.charAt(end + 1));
        Token next = reading.near(run.last(), 1);
        boolean unit = next != null
                && run.last().digits()
                && reading.text().between(run.last(), next).equals(" ")
                && DoorWords.UNIT.has(next.lower());
        return signs && !(before == ':' && start > 1 && !Character.isDigit(text.charAt(start - 2))) || unit;
    }

    private boolean isPartNear() {
        for (int k = 1; k <= PART_BEFORE; k++) {
            if (PlateWords.PART.has(reading.word(run.first(), -k))) {
                return true;
            }
        }
        for (int k = 1; k <= PART_BEHIND; k++) {
            if (PlateWords.PART.has(reading.word(run.last(), k))) {
                return true;
            }
        }
        return false;
    }

    private boolean isNear(int back, int ahead, boolean marks) {
        for (int k = 1; k <= back; k++) {
            Token before = reading.near(run.first(), -k);
            if (before == null
                    || reading.text().between(before, reading.near(before, 1)).contains("\n\n")) {
                break;
            }
            if (says(before.lower(), marks)) {
                return true;
            }
        }
        for (int k = 1; k <= ahead; k++) {
            Token behind = reading.near(run.last(), k);
            if (behind == null
                    || reading.text().between(reading.near(behind, -1), behind).indexOf('\n') >= 0) {
                break;
            }
            if (says(behind.lower(), marks)) {
                return true;
            }
        }
        return false;
    }

    private static boolean says(String word, boolean marks) {
        return PlateWords.MARK.has(word) || !marks && PlateWords.isVehicle(word);
    }
}
