// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.mapping;

import java.time.LocalTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.agent.value.ReaderKind;

/**
 * One column that a mapping knows.
 *
 * @param path        where its values belong
 * @param heading     as templates write it
 * @param also        other headings that mean the same
 * @param clock       headings of a second column with the time of day of this one
 * @param read        how its cells are read
 * @param words       other ways of writing a code or word, by the code
 * @param withoutTime the time of day where none is given
 * @param with        what else is said of each element that the column adds to an array
 * @param note        for the template: what belongs there
 * @param example     for the template
 * @param template    whether templates have it; what can be said in two ways they ask for in one
 */
public record Column(
        FieldPath path,
        String heading,
        List<String> also,
        List<String> clock,
        ReaderKind read,
        Map<String, List<String>> words,
        Optional<LocalTime> withoutTime,
        Map<String, String> with,
        String note,
        String example,
        boolean template) {

    public Column {
        also = List.copyOf(also);
        clock = List.copyOf(clock);
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
        with = Map.copyOf(with);
    }
}
