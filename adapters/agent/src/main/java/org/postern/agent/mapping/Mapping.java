// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.mapping;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postern.document.DocumentType;

/**
 * How a kind of sheet becomes documents; data, read by {@link MappingReader}.
 *
 * @param id        as files and settings name it
 * @param title     in plain words
 * @param document  what its rows become
 * @param layout    whether it reads tables, or records of an XML extract
 * @param join      how rows find the person they are about in a second file
 * @param named     words of which one must stand in the tab's name or above the headings; empty where any will do
 * @param telling   places that are typical of this kind of sheet, where their heading is not one that any kind may have
 * @param roster    whether the sheet lists everybody who lives here, so that who is missing from it has left
 * @param stays     whether its documents are about stays: a child cannot begin a second one before the first ends
 * @param required  places without which a row means nothing
 * @param child     how a child is told from others: the first list whose places are all filled, or any that matches
 * @param keys      beside the child, what tells one document of a child from the next
 * @param references places whose value alone tells a document from all others of this sender
 * @param about     groups of columns that need no words of their own
 * @param fallbacks what is said where the sheet says nothing; the first that has a value counts
 */
public record Mapping(
        String id,
        String title,
        DocumentType document,
        Optional<RecordLayout> layout,
        Optional<Join> join,
        Set<String> named,
        List<FieldPath> telling,
        boolean roster,
        boolean stays,
        List<FieldPath> required,
        List<List<FieldPath>> child,
        List<List<FieldPath>> keys,
        List<FieldPath> references,
        Set<String> about,
        List<Column> columns,
        List<Fallback> fallbacks,
        List<Plan> plans) {

    public Mapping {
        named = Set.copyOf(named);
        telling = List.copyOf(telling);
        required = List.copyOf(required);
        child = List.copyOf(child);
        keys = List.copyOf(keys);
        references = List.copyOf(references);
        about = Set.copyOf(about);
        columns = List.copyOf(columns);
        fallbacks = List.copyOf(fallbacks);
        plans = List.copyOf(plans);
    }

    /**
     * How two extracts of one system belong together.
     *
     * @param here  heading of the column with the person's number
     * @param there heading of that column in the file of persons
     */
    public record Join(String here, String there) {}

    /** The heading under which people know a place. */
    public String headingOf(FieldPath path) {
        return columns.stream()
                .filter(column -> column.path().holds(path) || path.holds(column.path()))
                .map(Column::heading)
                .findFirst()
                .orElse(path.schemaPath());
    }

    /** Whether something is said there even where the sheet is silent. */
    boolean hasFallback(FieldPath path) {
        return fallbacks.stream().anyMatch(fallback -> fallback.path().equals(path));
    }
}
