// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postern.agent.AgentIssue;
import org.postern.agent.mapping.HeadingBook.Known;
import org.postern.agent.sheet.SheetRow;
import org.postern.document.Issue;

/** Finds where the headings of a sheet are and what each of its columns stands for. */
final class LayoutFinder {

    private final HeadingBook book;
    private final Mapping mapping;
    private final Sender sender;

    LayoutFinder(Mapping mapping, Sender sender) {
        this.mapping = mapping;
        this.sender = sender;
        this.book = new HeadingBook(mapping, sender);
    }

    /**
     * One way of reading the sheet.
     *
     * @param known   columns that are understood
     * @param telling those among them whose headings not every kind of sheet may have
     * @param typical whether one of these is typical of the mapping
     * @param wrong   why the sheet cannot be read in this way; empty where it can
     */
    record Candidate(Layout layout, int known, int telling, boolean typical, Optional<Issue> wrong) {}

    /** The block of headings in which most is understood; empty where nothing is. */
    Optional<Candidate> find(String sheet, List<SheetRow> head) {
        Candidate best = null;
        for (HeadingBlock block : HeadingBlock.in(head)) {
            Candidate candidate = read(sheet, head, block);
            if (best == null || candidate.known() > best.known()) {
                best = candidate;
            }
        }
        return Optional.ofNullable(best).filter(candidate -> candidate.known() > 1);
    }

    private Candidate read(String sheet, List<SheetRow> head, HeadingBlock block) {
        ColumnChoice choice = new ColumnChoice();
        List<String> headings = new ArrayList<>();
        for (int i = 0; i < block.columns(); i++) {
            String heading = block.heading(i);
            headings.add(heading);
            if (!heading.isEmpty() && !book.ignores(heading)) {
                choice.take(i, heading, find(block.group(i), heading));
            }
        }
        int first = block.groups().orElse(block.headings()).number();
        List<SheetRow> above = head.stream().filter(row -> row.number() < first).toList();
        Layout layout = new Layout(
                mapping,
                sheet,
                headings,
                choice.columns(),
                choice.clocks(),
                choice.unknown(),
                above,
                block.headings().number());
        Optional<Issue> wrong = choice.twice()
                .map(column -> AgentIssue.COLUMN_TWICE.at("", sheet, column.heading()))
                .or(() -> missing(layout));
        int known = layout.columns().size() + layout.clocks().size();
        boolean typical = choice.telling().stream()
                .anyMatch(column -> mapping.telling().stream().anyMatch(place -> place.covers(column.path())));
        return new Candidate(layout, known, choice.telling().size(), typical, wrong);
    }

    /** A heading under a group may mean something else than alone, so alone it counts only under a neutral group. */
    private Optional<Known> find(String group, String heading) {
        if (group.isEmpty()) {
            return book.find(List.of(heading));
        }
        return book.find(List.of(group + " " + heading))
                .or(() -> book.isNeutral(group) ? book.find(List.of(heading)) : Optional.empty());
    }

    private Optional<Issue> missing(Layout layout) {
        return mapping.required().stream()
                .filter(path -> layout.columnOf(path) < 0 && !said(path))
                .findFirst()
                .map(path -> AgentIssue.COLUMN_MISSING.at("", layout.sheet(), mapping.headingOf(path)));
    }

    private boolean said(FieldPath path) {
        return sender.fallbacks().stream().anyMatch(fallback -> fallback.path().equals(path))
                || mapping.fallbacks().stream()
                        .filter(fallback -> fallback.path().equals(path))
                        .anyMatch(this::speaks);
    }

    /** What is known of every sender of this kind, or copied from a place that may be filled. */
    private boolean speaks(Fallback fallback) {
        return fallback.sender().map(what -> sender.known(what).isPresent()).orElse(true);
    }
}
