// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.postern.agent.value.Words;

/** Finds the column that a heading means, for one mapping and one sender. */
final class HeadingBook {

    /** Columns of an error copy that has been mended and sent back. */
    static final String MEND = "What to mend";

    /** Headings that any kind of sheet may have: they are understood, and tell nothing about the kind. */
    private static final Set<String> VAGUE = Set.of(
            "name",
            "date",
            "start date",
            "end date",
            "start",
            "end",
            "from",
            "to",
            "in",
            "out",
            "type",
            "status",
            "outcome",
            "reason",
            "reasons",
            "role",
            "worker",
            "team",
            "area",
            "home",
            "placement",
            "unit",
            "level",
            "action",
            "actions",
            "category",
            "comments",
            "summary",
            "plan",
            "support",
            "trigger",
            "reference",
            "ref",
            "id",
            "completed by",
            "date completed",
            "returned",
            "offered",
            "placement type",
            "local authority",
            "authority");

    private final Map<String, Known> byHeading = new HashMap<>();
    private final Mapping mapping;
    private final Sender sender;

    HeadingBook(Mapping mapping, Sender sender) {
        this.mapping = mapping;
        this.sender = sender;
        mapping.columns().forEach(column -> put(column.heading(), column, false, true));
        for (Column column : mapping.columns()) {
            column.also().forEach(heading -> put(heading, column, false, false));
            column.clock().forEach(heading -> put(heading, column, true, false));
        }
        sender.columns()
                .forEach((heading, path) -> own(heading, path)
                        .ifPresent(column -> byHeading.put(heading, new Known(column, false, true, false))));
    }

    private void put(String heading, Column column, boolean clock, boolean own) {
        String plain = Words.plain(heading);
        byHeading.putIfAbsent(plain, new Known(column, clock, own, VAGUE.contains(plain)));
    }

    /**
     * What a heading stands for.
     *
     * @param clock whether the column only has the time of day of that column
     * @param vague whether any kind of sheet may have the heading
     * @param own   whether it is the heading of a template or of this sender, and not only one that means the same
     */
    record Known(Column column, boolean clock, boolean own, boolean vague) {}

    /** The column that the sender's own heading stands for; none where its path is of another document type. */
    private Optional<Column> own(String heading, FieldPath path) {
        Optional<Column> listed = mapping.columns().stream()
                .filter(column -> column.path().equals(path))
                .findFirst();
        if (listed.isPresent()) {
            return listed;
        }
        try {
            return Optional.of(
                    new ColumnReader(mapping.document(), tools.jackson.databind.node.MissingNode.getInstance())
                            .of(path, heading));
        } catch (IllegalArgumentException ofAnotherType) {
            return Optional.empty();
        }
    }

    /** @param labels ways of reading the heading, the fullest first */
    Optional<Known> find(List<String> labels) {
        return labels.stream()
                .flatMap(label -> Stream.of(label, label.replaceAll("\\([^)]*\\)?|\\*|(?i)dd/mm/yy(yy)?", " ")))
                .map(Words::plain)
                .filter(label -> !label.isEmpty())
                .map(byHeading::get)
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    /** Whether a heading is left out on purpose. */
    boolean ignores(String heading) {
        return heading.startsWith(MEND) || sender.ignored().contains(Words.plain(heading));
    }

    /** Whether columns in this group mean the same as without it. */
    boolean isNeutral(String group) {
        return group.isEmpty() || mapping.about().contains(Words.plain(group));
    }
}
