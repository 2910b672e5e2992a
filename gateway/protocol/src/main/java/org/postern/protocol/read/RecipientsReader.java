// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postern.agency.Relation;
import org.postern.document.DocumentType;
import org.postern.protocol.DidYouMean;
import org.postern.protocol.ProtocolCode;
import org.postern.protocol.SharingProtocol.RecipientEntry;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the part {@code recipients}: who may be sent anything, and which document types each takes. */
final class RecipientsReader {

    private static final List<String> KEYS = List.of("id", "agency", "relation", "unit", "takes", "acknowledge");

    private final Reading reading;
    private final Map<String, Integer> lines;

    RecipientsReader(Reading reading, Map<String, Integer> lines) {
        this.reading = reading;
        this.lines = lines;
    }

    List<RecipientEntry> recipients(YamlMap protocol) {
        List<RecipientEntry> entries = new ArrayList<>();
        for (Node node : protocol.nodes("recipients")) {
            YamlMap.of(node, "recipient", reading, KEYS).ifPresent(map -> entries.add(entry(map)));
        }
        return List.copyOf(entries);
    }

    private RecipientEntry entry(YamlMap map) {
        String id = map.required("id");
        if (lines.put("recipients/" + id, map.line()) != null) {
            reading.error(
                    ProtocolCode.DUPLICATE_ID,
                    map.line(),
                    "Two recipients are called '" + id + "'.",
                    "Give each an id of its own.");
        }
        if (!id.isEmpty() && !id.matches("[A-Za-z0-9]+([._-][A-Za-z0-9]+)*")) {
            map.wrong("id", "'" + id + "' cannot be the id of a recipient.", "Use letters, digits and '-'.");
        }
        Optional<String> agency = map.text("agency");
        Optional<String> word = map.text("relation");
        Optional<Relation> relation = word.flatMap(Relation::of);
        List<String> known = Arrays.stream(Relation.values())
                .filter(one -> one != Relation.SENDER)
                .map(Relation::id)
                .toList();
        if (word.isPresent() && !known.contains(word.get())) {
            map.wrong(
                    "relation",
                    "'" + word.get() + "' is nobody a document can go to.",
                    DidYouMean.or(word.get(), known, "Known are: " + String.join(", ", known) + "."));
        }
        if (agency.isPresent() == word.isPresent()) {
            map.wrong(
                    "agency",
                    "A recipient is one agency, or whoever stands in a relation to the child.",
                    "Write 'agency: ID' or 'relation: RELATION'.");
        }
        return new RecipientEntry(
                id,
                agency,
                relation,
                map.text("unit").orElse(""),
                types(map, "takes", reading),
                new AcknowledgeReader(reading).of(map));
    }

    /** A list of document types, in the order written; unknown ones are errors. */
    static Set<DocumentType> types(YamlMap map, String key, Reading reading) {
        Set<DocumentType> types = new LinkedHashSet<>();
        List<String> known =
                Arrays.stream(DocumentType.values()).map(DocumentType::id).toList();
        for (String word : map.texts(key)) {
            DocumentType.of(word)
                    .ifPresentOrElse(
                            types::add,
                            () -> reading.error(
                                    ProtocolCode.UNKNOWN_TYPE,
                                    map.lineOf(key),
                                    "There is no document type '" + word + "'.",
                                    DidYouMean.or(word, known, "Known are: " + String.join(", ", known) + ".")));
        }
        return types;
    }
}
