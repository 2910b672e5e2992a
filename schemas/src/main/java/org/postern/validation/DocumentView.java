// SPDX-License-Identifier: Apache-2.0
package org.postern.validation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.postern.document.Document;
import org.postern.document.DocumentLeaf;
import org.postern.document.DocumentLeaves;
import org.postern.document.DocumentType;
import org.postern.document.Pointers;
import tools.jackson.databind.JsonNode;

/**
 * A document as a rule reads it: by pointer and by kind of value. What is absent, of another kind, or already found
 * broken is empty, so that a rule needs no defence of its own and no cause is told twice.
 */
public final class DocumentView {

    private final Document document;
    private final Set<String> broken;
    private final List<DocumentLeaf> leaves;

    /** @param broken pointers of places that hold an error already told; read anew each time, so it may grow */
    public DocumentView(Document document, Set<String> broken) {
        this.document = document;
        this.broken = broken;
        this.leaves = DocumentLeaves.of(document.content()).toList();
    }

    public DocumentType type() {
        return document.type();
    }

    public Document document() {
        return document;
    }

    /**
     * Whether anything stands there, sound or not; a rule that asks for a value must not ask again for a broken one.
     */
    public boolean has(String pointer) {
        return !document.content().at(pointer).isMissingNode();
    }

    public Optional<String> text(String pointer) {
        return node(pointer).filter(JsonNode::isString).map(JsonNode::stringValue);
    }

    public Optional<LocalDate> date(String pointer) {
        return text(pointer).flatMap(text -> parsed(text, LocalDate::parse));
    }

    /** RFC 3339 date and time with offset. */
    public Optional<Instant> moment(String pointer) {
        return text(pointer)
                .flatMap(text -> parsed(text, OffsetDateTime::parse))
                .map(OffsetDateTime::toInstant);
    }

    public Optional<Boolean> flag(String pointer) {
        return node(pointer).filter(JsonNode::isBoolean).map(JsonNode::booleanValue);
    }

    public Optional<Integer> number(String pointer) {
        return node(pointer).filter(JsonNode::canConvertToInt).map(JsonNode::intValue);
    }

    /** The pointers of the elements of an array; empty if there is none. */
    public List<String> elements(String pointer) {
        JsonNode array = document.content().at(pointer);
        return IntStream.range(0, array.isArray() ? array.size() : 0)
                .mapToObj(i -> Pointers.child(pointer, i))
                .toList();
    }

    /** All sound scalar values in document order. */
    public Stream<DocumentLeaf> leaves() {
        return leaves.stream().filter(leaf -> sound(leaf.pointer()));
    }

    private Optional<JsonNode> node(String pointer) {
        JsonNode node = document.content().at(pointer);
        return node.isMissingNode() || !sound(pointer) ? Optional.empty() : Optional.of(node);
    }

    private boolean sound(String pointer) {
        return !broken.contains(pointer);
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }
}
