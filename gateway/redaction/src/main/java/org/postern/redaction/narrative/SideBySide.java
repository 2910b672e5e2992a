// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import static org.postern.redaction.narrative.FeatureRow.pair;

/**
 * What the first look thought of a word's neighbours, together with what stands between and what kind of word it is: "ball"
 * behind a likely name, "mo and" before one.
 */
final class SideBySide {

    private final Sight sight;
    private final int[] person;
    private final int[] place;
    private final int[] most;

    /**
     * @param person how likely each token is part of a name, in steps
     * @param most   how likely the same word is one where it most likely is
     */
    SideBySide(Sight sight, int[] person, int[] place, int[] most) {
        this.sight = sight;
        this.person = person;
        this.place = place;
        this.most = most;
    }

    void addTo(FeatureRow row, int i, int others, int all) {
        char gap = sight.gaps()[i];
        char next = sight.gaps()[i + 1];
        int kind = sight.kinds()[i];
        char speech = sight.speech()[i];
        int own = person[i];
        int left = pair(at(person, i - 1), gap);
        int right = pair(at(person, i + 1), next);
        row.add(140, left, speech, 0);
        row.add(141, left, kind, 0);
        row.add(142, right, speech, 0);
        row.add(143, right, kind, 0);
        row.add(144, pair(at(person, i - 2), gap), pair(at(person, i + 2), next), speech);
        row.add(145, pair(own, at(person, i - 1)), pair(gap, next), at(person, i + 1));
        row.add(146, own, kind, 0);
        row.add(147, others, kind, 0);
        row.add(148, all, speech, others < 0 ? 0 : 1);
        row.add(149, left, pair(at(most, i - 1), at(most, i + 1)), speech);
        row.add(150, pair(at(place, i - 1), gap), pair(at(place, i + 1), next), place[i]);
        row.add(151, own, sight.hidden()[i], speech);
        row.add(152, pair(across(i - 1, gap), at(person, i - 2)), speech, own);
        row.add(153, pair(across(i + 1, next), at(person, i + 2)), speech, own);
    }

    private int across(int i, char gap) {
        return i < 0 || i >= person.length ? 0 : pair(sight.kinds()[i], gap);
    }

    private static int at(int[] steps, int i) {
        return i < 0 || i >= steps.length ? -1 : steps[i];
    }
}
