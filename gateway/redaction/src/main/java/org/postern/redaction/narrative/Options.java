// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.time.Duration;

/**
 * What a run of the narrative redactor does.
 *
 * @param limit longest text in UTF-16 units; a longer one goes to a person
 * @param ages  hide ages
 * @param dates hide dates that are no dates of birth
 * @param patience longest time for finding things in one text; a text that takes longer goes to a person
 * @param caution how readily a word is hidden or shown to a reviewer
 */
public record Options(int limit, boolean ages, boolean dates, Duration patience, Caution caution) {

    private static final int LIMIT = 100_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Times stay, because without them the story cannot be followed; ages go. */
    public static Options standard() {
        return new Options(LIMIT, true, false, PATIENCE, Caution.USUAL);
    }

    /** For a text by itself, where no protocol says what stays: ages and dates go too. */
    public static Options everything() {
        return new Options(LIMIT, true, true, PATIENCE, Caution.USUAL);
    }

    public Options withAges(boolean hide) {
        return new Options(limit, hide, dates, patience, caution);
    }

    public Options withPatience(Duration longest) {
        return new Options(limit, ages, dates, longest, caution);
    }

    public Options withCaution(Caution other) {
        return new Options(limit, ages, dates, patience, other);
    }
}
