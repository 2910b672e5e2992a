// SPDX-License-Identifier: Apache-2.0
package org.postern.app.replay;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds up what would have been otherwise: fields, and different children, by recipient and by schema path. */
final class Tally {

    private final SortedMap<String, SortedMap<String, Counts>> recipients = new TreeMap<>();
    private final SortedMap<String, Counts> totals = new TreeMap<>();
    private long documents;
    private long undecided;

    /** Fields and children, by kind of shift. */
    static final class Counts {

        private final long[] fields = new long[Shift.Kind.values().length];
        private final List<Set<String>> children = List.of(new HashSet<>(), new HashSet<>(), new HashSet<>());

        private void add(Shift shift) {
            fields[shift.kind().ordinal()]++;
            children.get(shift.kind().ordinal()).add(shift.child());
        }

        long fields(Shift.Kind kind) {
            return fields[kind.ordinal()];
        }

        long children(Shift.Kind kind) {
            return children.get(kind.ordinal()).size();
        }
    }

    void add(List<Shift> shifts) {
        documents++;
        for (Shift shift : shifts) {
            totals.computeIfAbsent(shift.to(), any -> new Counts()).add(shift);
            recipients
                    .computeIfAbsent(shift.to(), any -> new TreeMap<>())
                    .computeIfAbsent(shift.path(), any -> new Counts())
                    .add(shift);
        }
    }

    /** A document that can no longer be decided about. */
    void addUndecided() {
        undecided++;
    }

    long documents() {
        return documents;
    }

    long undecided() {
        return undecided;
    }

    SortedMap<String, Counts> totals() {
        return totals;
    }

    SortedMap<String, Counts> paths(String recipient) {
        return recipients.get(recipient);
    }
}
