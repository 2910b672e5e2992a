// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postern.document.Document;
import org.postern.document.DocumentLeaf;
import org.postern.document.DocumentLeaves;
import org.postern.document.SchemaField;
import org.postern.document.SchemaField.Fact;
import org.postern.protocol.Announce;
import org.postern.protocol.BuiltInRules;
import org.postern.protocol.Decision;
import org.postern.protocol.FieldDecision;
import org.postern.protocol.Treatment;
import org.postern.redaction.field.Leaf;

/** Joins the leaves of a document with what was decided about them; what nothing was decided about is withheld. */
final class LeafReader {

    private final LeafTypes types;

    LeafReader(LeafTypes types) {
        this.types = types;
    }

    List<Leaf> read(Document document, Decision decision, Set<String> released) {
        Map<String, FieldDecision> decided = decision.fields().stream()
                .collect(Collectors.toMap(FieldDecision::pointer, Function.identity(), LeafReader::stricter));
        return DocumentLeaves.of(document.content())
                .map(leaf -> join(document, leaf, decided.get(leaf.pointer()), released))
                .toList();
    }

    private Leaf join(Document document, DocumentLeaf leaf, FieldDecision decided, Set<String> released) {
        Optional<SchemaField> field = types.find(document.type(), leaf.path());
        if (field.isEmpty() || decided == null) {
            return new Leaf(undecided(leaf), field.orElseGet(() -> unknown(leaf)), leaf.value());
        }
        boolean release = decided.seriousHarm() && decided.treatment().hides() && released.contains(leaf.pointer());
        return new Leaf(release ? released(decided, field.get()) : decided, field.get(), leaf.value());
    }

    /** What a reviewer has released for serious harm goes as it is, a text written about others as narrative. */
    private static FieldDecision released(FieldDecision decided, SchemaField field) {
        boolean narrative = field.fact() == Fact.NARRATIVE;
        return new FieldDecision(
                decided.path(),
                decided.pointer(),
                decided.category(),
                narrative ? new Treatment.Narrative() : new Treatment.Share(),
                decided.rule(),
                decided.reason(),
                decided.announce(),
                decided.instruction(),
                decided.seriousHarm());
    }

    private static FieldDecision stricter(FieldDecision left, FieldDecision right) {
        return left.treatment().strictness() >= right.treatment().strictness() ? left : right;
    }

    private static FieldDecision undecided(DocumentLeaf leaf) {
        return new FieldDecision(
                leaf.path(),
                leaf.pointer(),
                "administration",
                new Treatment.Withhold(),
                BuiltInRules.DEFAULT_DENY,
                RedactionCode.UNKNOWN_LEAF.text(),
                Announce.NOTHING,
                Optional.empty(),
                false);
    }

    /** Whatever it is, it must not stand elsewhere either: it is treated as somebody's name for a place. */
    private static SchemaField unknown(DocumentLeaf leaf) {
        return new SchemaField(leaf.path(), "string", "administration", Fact.PLACE_NAME);
    }
}
