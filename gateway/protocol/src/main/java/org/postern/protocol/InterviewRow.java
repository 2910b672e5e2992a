// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One row of the table of interviews: some children, some settings, and what is offered after each kind of absence.
 *
 * @param child codes of the list {@code care-status}; empty means any
 * @param left  codes of the list {@code missing-from}; empty means any
 * @param cells one for every {@link EpisodeType}
 * @param line  in the file, for messages
 */
public record InterviewRow(List<String> child, List<String> left, Map<EpisodeType, InterviewOffer> cells, int line) {

    public InterviewRow {
        child = List.copyOf(child);
        left = List.copyOf(left);
        cells = Map.copyOf(cells);
    }

    /** Whether the row speaks about this child and setting, if no row above it does. */
    public boolean fits(String careStatus, String setting) {
        return (child.isEmpty() || child.contains(careStatus)) && (left.isEmpty() || left.contains(setting));
    }

    /** Whom it is about, e.g. {@code looked-after or remanded who left school}. */
    public String who() {
        return (child.isEmpty() ? "any child" : String.join(" or ", child))
                + (left.isEmpty() ? "" : " who left " + String.join(" or ", left));
    }

    String text() {
        return who()
                + Stream.of(EpisodeType.values())
                        .map(type -> " " + type.word() + " " + at(type).word())
                        .collect(Collectors.joining(","));
    }

    /** What the row says of this kind of absence. */
    public InterviewOffer at(EpisodeType episode) {
        return cells.get(episode);
    }
}
