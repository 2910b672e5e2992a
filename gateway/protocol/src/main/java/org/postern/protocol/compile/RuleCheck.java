// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.compile;

import java.util.List;
import java.util.stream.Stream;
import org.postern.document.DocumentType;
import org.postern.document.SchemaCatalogue;
import org.postern.document.SchemaField;
import org.postern.protocol.DidYouMean;
import org.postern.protocol.ProtocolCode;
import org.postern.protocol.SharingProtocol.Rule;

/** Checks the fields of one rule: each pattern names something, each type is meant, and the treatment fits. */
final class RuleCheck {

    private final FieldCatalogue catalogue;
    private final List<String> recipients;
    private final Findings findings;

    /** @param recipients ids of the protocol's entries */
    RuleCheck(FieldCatalogue catalogue, List<String> recipients, Findings findings) {
        this.catalogue = catalogue;
        this.recipients = recipients;
        this.findings = findings;
    }

    void check(Rule rule) {
        recipients(rule);
        String key = "rules/" + rule.id() + "/fields";
        for (String pattern : rule.fields()) {
            if (rule.documents().stream()
                    .noneMatch(type -> matching(type, pattern).findAny().isPresent())) {
                unknownField(rule, pattern, key);
            }
        }
        for (DocumentType type : rule.documents()) {
            List<SchemaField> fields = rule.fields().stream()
                    .flatMap(pattern -> matching(type, pattern))
                    .distinct()
                    .toList();
            if (fields.isEmpty()) {
                findings.error(
                        ProtocolCode.UNKNOWN_FIELD,
                        key,
                        "No field of the rule is in a " + type + ".",
                        "Take " + type + " out of its documents, or name a field of it.");
            }
            fields.stream()
                    .filter(field -> !Fit.fits(rule.treatment(), field))
                    .findFirst()
                    .ifPresent(field -> unfit(rule, field));
        }
        rule.each().ifPresent(each -> each(rule, each));
    }

    private void recipients(Rule rule) {
        rule.to().stream()
                .filter(id -> !recipients.contains(id))
                .forEach(id -> findings.error(
                        ProtocolCode.UNKNOWN_RECIPIENT,
                        "rules/" + rule.id() + "/to",
                        "The protocol has no recipient '" + id + "'.",
                        DidYouMean.or(id, recipients, "It has: " + String.join(", ", recipients) + ".")));
    }

    private Stream<SchemaField> matching(DocumentType type, String pattern) {
        return catalogue.fields(type).stream().filter(field -> SchemaCatalogue.matches(pattern, field.path()));
    }

    private void unknownField(Rule rule, String pattern, String key) {
        List<String> known = rule.documents().stream()
                .flatMap(type -> catalogue.fields(type).stream())
                .map(SchemaField::path)
                .distinct()
                .toList();
        boolean list = known.stream().anyMatch(path -> path.startsWith(pattern + "["));
        boolean group = list || known.stream().anyMatch(path -> path.startsWith(pattern + "."));
        String fix = group
                ? "Did you mean '" + pattern + (list ? "[]" : "") + ".**', everything below it?"
                : DidYouMean.or(pattern, known, "Look at the coverage table for the fields of the document.");
        findings.error(
                ProtocolCode.UNKNOWN_FIELD, key, "No document the rule names has a field '" + pattern + "'.", fix);
    }

    private void unfit(Rule rule, SchemaField field) {
        findings.error(
                ProtocolCode.UNFIT_TREATMENT,
                "rules/" + rule.id() + "/do",
                "'" + rule.treatment().word() + "' cannot be applied to '" + field.path() + "'.",
                Fit.advice(rule.treatment()));
    }

    private void each(Rule rule, String each) {
        String key = "rules/" + rule.id() + "/each";
        rule.fields().stream()
                .filter(pattern -> !pattern.startsWith(each + "[]"))
                .findFirst()
                .ifPresent(pattern -> findings.error(
                        ProtocolCode.BAD_EACH,
                        key,
                        "The rule asks about each of '" + each + "', but '" + pattern + "' does not lie in it.",
                        "Name fields that start with '" + each + "[]', or leave 'each' out."));
        if (rule.when().isEmpty()) {
            findings.error(
                    ProtocolCode.BAD_EACH, key, "'each' without 'when' asks nothing.", "Add 'when' or drop 'each'.");
        }
    }
}
