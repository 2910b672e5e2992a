// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.postern.document.Document;
import org.postern.document.SchemaField.Fact;
import org.postern.protocol.Decision;
import org.postern.protocol.Treatment;
import org.postern.redaction.field.Leaf;
import org.postern.redaction.field.TransformContext;
import org.postern.redaction.field.Transforms;
import org.postern.redaction.narrative.KnownFact;
import org.postern.redaction.narrative.NarrativeRedactor;
import org.postern.redaction.narrative.Options;
import org.postern.redaction.narrative.Redacted;
import tools.jackson.databind.JsonNode;

/** Carries out a decision on a copy of the document: the first of the gate's two steps. */
final class Redactor {

    private final LeafReader leaves;
    private final Places places;
    private final PseudonymKeys keys;
    private final NarrativeRedactor narratives;

    Redactor(LeafReader leaves, Places places, PseudonymKeys keys, NarrativeRedactor narratives) {
        this.leaves = leaves;
        this.places = places;
        this.keys = keys;
        this.narratives = narratives;
    }

    Redaction redact(Document document, Decision decision, GateContext context) {
        List<Leaf> all = leaves.read(document, decision, context.released());
        RightlyShown shown = RightlyShown.of(
                all.stream().filter(Redactor::isShared).toList(),
                all.stream().filter(leaf -> !isShared(leaf)).toList());
        List<KnownFact> facts = Stream.concat(new CaseFacts(places).of(all, shown).stream(), context.earlier().stream())
                .toList();
        Map<String, Redacted> texts = redactTexts(all, facts, context.agreed(), decision);
        List<HeldField> held = new ArrayList<>();
        TransformContext transforms = new TransformContext(
                document.content(),
                decision,
                places,
                keys,
                pointer -> Optional.ofNullable(texts.get(pointer))
                        .filter(redacted -> redacted.refusal().isEmpty())
                        .map(Redacted::text));
        List<Leaf> outgoing = new ArrayList<>();
        for (Leaf leaf : all) {
            Redacted text = texts.get(leaf.pointer());
            if (text != null && text.refusal().isPresent()) {
                if (!context.released().contains(leaf.pointer())) {
                    held.add(HeldField.of(
                            leaf.pointer(),
                            leaf.path(),
                            HeldField.Kind.RECOGNISER,
                            text.refusal().get()));
                }
            } else if (text == null
                    || leaf.field().fact() != Fact.CHILDS_WORDS
                    || text.spans().isEmpty()) {
                apply(leaf, transforms).map(leaf::with).ifPresent(outgoing::add);
            }
        }
        return new Redaction(document, decision, all, List.copyOf(outgoing), texts, facts, held);
    }

    private Map<String, Redacted> redactTexts(
            List<Leaf> all, List<KnownFact> facts, Set<String> agreed, Decision decision) {
        List<Leaf> texts = all.stream()
                .filter(leaf -> leaf.decision().treatment() instanceof Treatment.Narrative
                        && leaf.value().isString())
                .toList();
        List<Redacted> redacted =
                narratives.redactAll(texts.stream().map(Leaf::text).toList(), facts, agreed, options(decision, all));
        Map<String, Redacted> byPointer = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            byPointer.put(texts.get(i).pointer(), redacted.get(i));
        }
        return byPointer;
    }

    /** As careful as the protocol asks. Ages stay where the recipient knows the child's age anyway. */
    static Options options(Decision decision, List<Leaf> all) {
        boolean ageKnown = all.stream()
                .filter(leaf -> leaf.path().equals("child.dateOfBirth"))
                .map(leaf -> leaf.decision().treatment())
                .anyMatch(treatment -> treatment instanceof Treatment.Share
                        || treatment instanceof Treatment.Generalise generalise
                                && generalise.to() == Treatment.Generalise.To.AGE);
        return Options.standard()
                .withAges(!ageKnown)
                .withCaution(Doubts.caution(decision.protocol().narrative()));
    }

    static boolean isShared(Leaf leaf) {
        return leaf.decision().treatment() instanceof Treatment.Share;
    }

    private static Optional<JsonNode> apply(Leaf leaf, TransformContext context) {
        return Transforms.of(leaf.decision().treatment()).apply(leaf, context);
    }
}
