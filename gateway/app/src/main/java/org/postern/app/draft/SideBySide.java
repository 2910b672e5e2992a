// SPDX-License-Identifier: Apache-2.0
package org.postern.app.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.postern.document.Document;
import org.postern.document.DocumentLeaf;
import org.postern.document.DocumentLeaves;
import org.postern.document.DocumentType;
import org.postern.protocol.Decision;
import org.postern.protocol.FieldDecision;
import org.postern.protocol.Outcome;
import org.postern.protocol.Recipient;
import org.postern.protocol.Words;
import org.postern.protocol.cases.Disclosing;
import org.postern.protocol.cases.Disclosing.Disclosed;
import org.postern.protocol.decide.Explanation;
import org.postern.protocol.render.FieldNames;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lays outcomes beside each other, value by value.
 *
 * @param compare whether there is something now with which the outcomes are compared
 */
record SideBySide(DocumentType type, Document document, Disclosing disclosing, boolean compare) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** One outcome with what would leave. */
    private record Column(Outcome outcome, Map<String, FieldDecision> fields, Optional<Disclosed> disclosed) {}

    Preview.Shown of(List<Outcome> now, List<Outcome> before) {
        List<Column> columns = now.stream().map(this::column).toList();
        Map<String, Column> earlier = new HashMap<>();
        before.stream()
                .map(this::column)
                .forEach(column -> earlier.put(id(column.outcome().recipient()), column));
        FieldNames names = new FieldNames(type);
        List<Preview.Row> rows = DocumentLeaves.of(document.content())
                .map(leaf -> row(leaf, names, columns, earlier))
                .toList();
        return new Preview.Shown(
                columns.stream().map(column -> copy(column, earlier)).toList(), rows);
    }

    private Preview.Row row(DocumentLeaf leaf, FieldNames names, List<Column> columns, Map<String, Column> earlier) {
        List<Preview.Cell> cells = columns.stream()
                .map(column -> cell(
                        leaf,
                        column,
                        Optional.ofNullable(earlier.get(id(column.outcome().recipient())))))
                .toList();
        return new Preview.Row(
                leaf.pointer(), leaf.path(), label(leaf, names), leaf.value().asString(""), cells);
    }

    private Preview.Cell cell(DocumentLeaf leaf, Column column, Optional<Column> earlier) {
        FieldDecision field = column.fields().get(leaf.pointer());
        String words = field == null ? "not sent" : Words.of(field.treatment());
        String was = earlier.map(one -> one.fields().get(leaf.pointer()))
                .map(one -> Words.of(one.treatment()))
                .orElse("not sent");
        return new Preview.Cell(
                field == null ? "" : field.treatment().word(),
                words,
                field == null ? "" : field.rule(),
                field == null ? "" : field.reason(),
                gets(leaf, field, column),
                compare && !was.equals(words) ? Optional.of(was) : Optional.empty());
    }

    /** Where elements of a list were left out, a place in it no longer says which value it was. */
    private static Optional<String> gets(DocumentLeaf leaf, FieldDecision field, Column column) {
        if (field == null || field.treatment().removes() || leaf.path().contains("[]")) {
            return Optional.empty();
        }
        return column.disclosed()
                .flatMap(Disclosed::disclosure)
                .map(sent -> sent.at(leaf.pointer()))
                .filter(value -> !value.isMissingNode() && !value.isContainer())
                .map(value -> value.asString(""))
                .filter(value -> !value.equals(leaf.value().asString("")));
    }

    private Column column(Outcome outcome) {
        if (outcome instanceof Outcome.Decided decided) {
            Decision decision = decided.decision();
            Map<String, FieldDecision> fields = decision.fields().stream()
                    .collect(Collectors.toMap(FieldDecision::pointer, field -> field, (a, b) -> a));
            return new Column(outcome, fields, Optional.of(disclosing.disclose(document, decision)));
        }
        return new Column(outcome, Map.of(), Optional.empty());
    }

    private Preview.Copy copy(Column column, Map<String, Column> earlier) {
        Recipient recipient = column.outcome().recipient();
        Optional<ObjectNode> disclosure = column.disclosed().flatMap(Disclosed::disclosure);
        Set<String> arrives = disclosure.stream()
                .flatMap(DocumentLeaves::of)
                .map(DocumentLeaf::path)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> all = DocumentLeaves.of(document.content())
                .map(DocumentLeaf::path)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Preview.Copy(
                id(recipient),
                Words.of(recipient),
                outcome(column),
                Explanation.of(column.outcome()).summary(),
                column.disclosed().map(Disclosed::reviews).orElse(Set.of()),
                column.disclosed().map(Disclosed::handling).orElse(List.of()),
                disclosure.map(JSON::writeValueAsString),
                Optional.ofNullable(earlier.get(id(recipient))).map(SideBySide::outcome),
                column.outcome() instanceof Outcome.Refused refused ? Optional.of(refused.rule()) : Optional.empty(),
                all.stream().filter(arrives::contains).toList(),
                all.stream().filter(path -> !arrives.contains(path)).toList());
    }

    /** The word that a case would expect. */
    private static String outcome(Column column) {
        if (column.disclosed().isEmpty()) {
            return "refused";
        }
        Disclosed disclosed = column.disclosed().get();
        if (disclosed.held()) {
            return "held";
        }
        if (disclosed.disclosure().isEmpty()) {
            return "withheld";
        }
        boolean stopped = disclosed.reviews().stream().anyMatch(reason -> !reason.equals("serious-harm"));
        return stopped || ((Outcome.Decided) column.outcome()).decision().reduces() ? "sent-reduced" : "sent";
    }

    static String label(DocumentLeaf leaf, FieldNames names) {
        List<String> numbers = new ArrayList<>();
        for (String step : leaf.pointer().split("/")) {
            if (step.matches("[0-9]{1,6}")) {
                numbers.add(String.valueOf(Integer.parseInt(step) + 1));
            }
        }
        return names.of(leaf.path()) + (numbers.isEmpty() ? "" : " (" + String.join(".", numbers) + ")");
    }

    static String id(Recipient recipient) {
        return recipient.unit().isEmpty()
                ? recipient.agency().id()
                : recipient.agency().id() + "/" + recipient.unit();
    }
}
