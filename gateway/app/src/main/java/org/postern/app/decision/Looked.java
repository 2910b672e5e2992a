// SPDX-License-Identifier: Apache-2.0
package org.postern.app.decision;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.postern.app.pipeline.Cleared;
import org.postern.document.Document;
import org.postern.protocol.Decision;
import org.postern.protocol.Outcome;
import org.postern.redaction.GateResult;
import org.postern.redaction.HeldField;
import org.postern.redaction.Redaction;
import org.postern.redaction.field.Leaf;

/**
 * A decision about a stored document carried out and checked, with all that a person on the sender's side may look at.
 *
 * @param decision  what was carried out, with what people changed in it
 * @param redaction every field as it is, and the texts with what was found in them
 * @param gate      what may leave, and what waits
 */
public record Looked(Document document, Decision decision, Redaction redaction, GateResult gate) {

    public RecipientOutcome outcome() {
        return RecipientOutcome.of(new Cleared.ForRecipient(new Outcome.Decided(decision), Optional.of(gate)));
    }

    /** Those of the pointers of which nothing goes: the gate holds them, or nothing was left of them. */
    public List<String> stopped(Collection<String> pointers) {
        Set<String> going = redaction.outgoing().stream().map(Leaf::pointer).collect(Collectors.toSet());
        Set<String> held = gate.held().stream()
                .filter(field -> field.kind() != HeldField.Kind.SERIOUS_HARM)
                .map(HeldField::pointer)
                .collect(Collectors.toSet());
        return pointers.stream()
                .filter(pointer -> !going.contains(pointer) || held.contains(pointer))
                .sorted()
                .toList();
    }

    /** Never the content. */
    @Override
    public String toString() {
        return "Looked[" + redaction + "]";
    }
}
