// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postern.agent.mapping.HeadingBook.Known;

/**
 * Gathers what the columns of a sheet stand for. Where two stand for the same, the one with the heading of a template or
 * of the sender counts; where neither or both have it, nobody can tell which is meant.
 */
final class ColumnChoice {

    private final Map<Integer, Column> columns = new HashMap<>();
    private final Map<Integer, String> headings = new HashMap<>();
    private final Map<FieldPath, Integer> taken = new HashMap<>();
    private final Map<FieldPath, Boolean> own = new HashMap<>();
    private final Map<Column, Integer> clockOf = new HashMap<>();
    private final Set<Integer> vague = new HashSet<>();
    private final List<String> unknown = new ArrayList<>();
    private Column twice;

    void take(int index, String heading, Optional<Known> known) {
        if (known.isEmpty()) {
            unknown.add(heading);
        } else if (known.get().clock()) {
            clockOf.putIfAbsent(known.get().column(), index);
        } else {
            take(index, heading, known.get());
        }
    }

    private void take(int index, String heading, Known known) {
        FieldPath path = known.column().path();
        Integer before = taken.get(path);
        if (before == null || path.adds()) {
            put(index, heading, known);
        } else if (known.own() == own.get(path)) {
            twice = known.column();
        } else if (known.own()) {
            columns.remove(before);
            unknown.add(headings.get(before));
            put(index, heading, known);
        } else {
            unknown.add(heading);
        }
    }

    private void put(int index, String heading, Known known) {
        columns.put(index, known.column());
        if (known.vague()) {
            vague.add(index);
        }
        headings.put(index, heading);
        taken.put(known.column().path(), index);
        own.put(known.column().path(), known.own());
    }

    Map<Integer, Column> columns() {
        return columns;
    }

    /** The columns whose headings tell what kind of sheet it is. */
    List<Column> telling() {
        return columns.entrySet().stream()
                .filter(entry -> !vague.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The column with the time of day, by the column with the day. */
    Map<Integer, Integer> clocks() {
        Map<Integer, Integer> clocks = new HashMap<>();
        columns.forEach((index, column) -> {
            if (clockOf.containsKey(column)) {
                clocks.put(index, clockOf.get(column));
            }
        });
        return clocks;
    }

    List<String> unknown() {
        return unknown;
    }

    /** A column that two of the sheet stand for alike. */
    Optional<Column> twice() {
        return Optional.ofNullable(twice);
    }
}
