// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.postern.agency.AgencyRegistry;
import org.postern.document.DocumentType;
import org.postern.protocol.SharingProtocol;
import org.postern.protocol.SharingProtocol.Rule;
import org.postern.protocol.Words;
import org.postern.protocol.render.ConditionWords;
import org.postern.protocol.render.FieldNames;
import org.springframework.stereotype.Component;

/** Says rules in words. */
@Component
class RuleViews {

    private final ConditionWords conditions;
    private final ProtocolWords words;

    RuleViews(AgencyRegistry registry, ProtocolWords words) {
        this.conditions = new ConditionWords(registry::find);
        this.words = words;
    }

    List<RuleView> of(SharingProtocol protocol) {
        return protocol.rules().stream().map(this::of).toList();
    }

    private RuleView of(Rule rule) {
        return new RuleView(
                rule.id(),
                rule.say(),
                words.types(rule.documents()),
                String.join(", ", rule.to()),
                conditions.of(rule).orElse(""),
                Words.of(rule.treatment()),
                rule.fields().stream()
                        .map(path -> fieldWords(path, rule.documents().stream().min(DocumentType::compareTo)))
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .toList(),
                told(rule),
                rule.instruct().orElse(""));
    }

    /** A whole part of the document is "everything about ...". */
    static String fieldWords(String path, java.util.Optional<DocumentType> type) {
        if (path.equals("**")) {
            return "the whole document";
        }
        FieldNames names = new FieldNames(type.orElse(DocumentType.RHI_SUMMARY));
        return path.endsWith(".**")
                ? "everything in: " + names.of(path.substring(0, path.length() - ".**".length()))
                : names.of(path);
    }

    private static String told(Rule rule) {
        if (!rule.treatment().removes()) {
            return "";
        }
        return switch (rule.announce()) {
            case FIELD -> "that this field is withheld";
            case CATEGORY -> "that something of this kind is withheld";
            case NOTHING -> "nothing";
        };
    }
}
