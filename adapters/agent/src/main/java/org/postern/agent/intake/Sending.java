// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.postern.agent.AgentIssue;
import org.postern.agent.intake.Numbering.Numbered;
import org.postern.agent.mapping.CellIssue;
import org.postern.agent.mapping.Draft;
import org.postern.agent.mapping.Layout;
import org.postern.agent.sheet.SheetRow;
import org.postern.agent.told.KeyedHash;
import org.postern.agent.told.Told;
import org.postern.agent.told.ToldBook;
import org.postern.document.DocumentType;
import org.postern.document.Issue;
import tools.jackson.databind.node.ObjectNode;

/** Takes drafts of one file, decides which of them say anything new, judges these, and hands them over. */
final class Sending {

    private final ToldBook book;
    private final DocumentKeys keys;
    private final Stays stays;
    private final Numbering numbering;
    private final Checking checking;
    private final Outbox outbox;
    private final ErrorCopy errors;
    private final Map<String, Seen> seen = new HashMap<>();
    private int unchanged;

    /** What the file has said of a document so far, and in which row. */
    private record Seen(int row, KeyedHash says) {}

    Sending(ToldBook book, Numbering numbering, Checking checking, Outbox outbox, ErrorCopy errors) {
        this.book = book;
        this.keys = new DocumentKeys(book);
        this.stays = new Stays(book, keys);
        this.numbering = numbering;
        this.checking = checking;
        this.outbox = outbox;
        this.errors = errors;
    }

    DocumentKeys keys() {
        return keys;
    }

    int unchanged() {
        return unchanged;
    }

    /**
     * Sends what the draft says, unless it was told before.
     *
     * @param inSheet keys of every admission in the sheet
     * @return the id of its document; empty where an issue refused it, which is then in the error copy
     */
    Optional<String> send(Draft draft, Layout layout, SheetRow row, Set<KeyedHash> inSheet) throws IOException {
        List<KeyedHash> own = new ArrayList<>();
        Optional<Told> stay = draft.ends() ? stays.ended(draft) : Optional.empty();
        if (draft.ends()) {
            stay.ifPresent(begun -> Stays.complete(draft, begun));
            stay.ifPresent(begun -> own.add(keys.endOf(begun.id())));
            if (draft.text("placement.start").isEmpty()) {
                String heading = layout.mapping().headingOf(org.postern.agent.mapping.FieldPath.of("placement.start"));
                return refuse(layout, row, new CellIssue(-1, AgentIssue.STAY_UNKNOWN.at("", heading)));
            }
        }
        own.addAll(keys.document(draft));
        Optional<Told> known = book.find(own);
        if (known.isEmpty() && draft.begins()) {
            known = stays.corrected(draft, inSheet);
        }
        DocumentType type = draft.mapping().document();
        Numbered numbered = numbering.number(type, known, own, draft.content());
        Seen before = seen.putIfAbsent(
                numbered.id(), new Seen(row.number(), numbered.version().fingerprint()));
        if (before != null && !numbered.version().says(before.says())) {
            return refuse(layout, row, new CellIssue(-1, AgentIssue.SAID_TWICE.at("", before.row())));
        }
        if (before != null || numbered.toldAlready()) {
            unchanged++;
            return Optional.of(numbered.id());
        }
        ObjectNode document = Numbering.document(type, numbered, draft.content());
        List<Issue> wrong = checking.errors(type, document);
        if (!wrong.isEmpty()) {
            errors.add(layout, row, cells(draft, wrong));
            return Optional.empty();
        }
        Told.Planned planned = new Told.Planned(
                numbered.id(),
                numbered.version(),
                own,
                keys.children(draft),
                Stays.start(draft),
                stay.map(Told::id),
                Stays.said(draft));
        outbox.add(
                planned,
                Numbering.prepared(type, numbered, document),
                issues -> errors.add(layout, row, cells(draft, issues)));
        return Optional.of(numbered.id());
    }

    /**
     * Ends a stay that no row speaks of any more.
     *
     * @return whether anything new was said
     */
    boolean discharge(Told stay, ObjectNode content, Layout layout) throws IOException {
        DocumentType type = layout.mapping().document();
        List<KeyedHash> own = List.of(keys.endOf(stay.id()));
        Numbered numbered = numbering.number(type, book.find(own), own, content);
        ObjectNode document = Numbering.document(type, numbered, content);
        List<Issue> wrong = checking.errors(type, document);
        if (numbered.toldAlready() || !wrong.isEmpty()) {
            return false;
        }
        Told.Planned planned = new Told.Planned(
                numbered.id(),
                numbered.version(),
                own,
                stay.children(),
                Optional.empty(),
                Optional.of(stay.id()),
                Optional.empty());
        outbox.add(planned, Numbering.prepared(type, numbered, document), issues -> {});
        return true;
    }

    private Optional<String> refuse(Layout layout, SheetRow row, CellIssue issue) throws IOException {
        errors.add(layout, row, List.of(issue));
        return Optional.empty();
    }

    private static List<CellIssue> cells(Draft draft, List<Issue> issues) {
        return issues.stream()
                .map(issue -> MissingInRow.of(issue, draft.mapping())
                        .orElseGet(() -> new CellIssue(draft.columnOf(issue.pointer()), issue)))
                .collect(Collectors.toList());
    }
}
