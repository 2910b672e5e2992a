// SPDX-License-Identifier: Apache-2.0
package org.postern.app.breakglass;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.postern.app.breakglass.Breaking.CeilingField;
import org.postern.document.DocumentType;
import org.postern.document.SchemaCatalogue;
import org.postern.document.SchemaField;
import org.postern.protocol.BreakGlass;
import org.postern.protocol.BuiltInRules;
import org.postern.protocol.Decision;
import org.postern.protocol.FieldDecision;
import org.postern.protocol.Treatment;

/** How far the parties let somebody go beyond the rules about one document, towards one recipient. */
final class Ceiling {

    static final String INSTRUCTION =
            "Released at once for serious harm, beyond what is usual under this agreement. Use it for"
                    + " the child's safety only. Confirm that a person has read this.";

    private final DocumentType type;
    private final Decision decision;
    private final BreakGlass clause;

    private Ceiling(DocumentType type, Decision decision, BreakGlass clause) {
        this.type = type;
        this.decision = decision;
        this.clause = clause;
    }

    /** Empty where the protocol does not let anybody. */
    static Optional<Ceiling> of(DocumentType type, Decision decision) {
        return decision.protocol().breakGlass(decision.recipient()).map(clause -> new Ceiling(type, decision, clause));
    }

    boolean lets(Set<String> roles) {
        return clause.roles().stream().anyMatch(roles::contains);
    }

    /** What lies under it and does not go by the rules, or not as it is. */
    List<CeilingField> fields() {
        return decision.fields().stream()
                .filter(field ->
                        clause.reaches(field.path()) && field.treatment().strictness() > 0)
                .map(field -> new CeilingField(field.pointer(), field.path(), field.category()))
                .toList();
    }

    /** Everything that lies under it, also what goes anyway. */
    Set<String> pointers() {
        return decision.fields().stream()
                .filter(field -> clause.reaches(field.path()))
                .map(FieldDecision::pointer)
                .collect(Collectors.toSet());
    }

    /** What is decided in place of the rules: the value as it is, a text about others without what identifies them. */
    Map<String, FieldDecision> lifted(Set<String> pointers) {
        Map<String, FieldDecision> lifted = new LinkedHashMap<>();
        decision.fields().stream()
                .filter(field -> pointers.contains(field.pointer()) && clause.reaches(field.path()))
                .forEach(field -> lifted.put(field.pointer(), lifted(field)));
        return lifted;
    }

    private FieldDecision lifted(FieldDecision field) {
        boolean narrative = SchemaCatalogue.standard()
                .field(type, field.path())
                .map(SchemaField::fact)
                .filter(SchemaField.Fact.NARRATIVE::equals)
                .isPresent();
        return new FieldDecision(
                field.path(),
                field.pointer(),
                field.category(),
                narrative ? new Treatment.Narrative() : new Treatment.Share(),
                BuiltInRules.BREAK_GLASS,
                "A person released it for serious harm, beyond the rules and under the protocol's ceiling.",
                field.announce(),
                Optional.of(INSTRUCTION),
                false);
    }
}
