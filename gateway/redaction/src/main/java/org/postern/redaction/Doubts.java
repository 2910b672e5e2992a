// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction;

import java.util.List;
import java.util.Set;
import org.postern.protocol.NarrativeReview;
import org.postern.redaction.field.Leaf;
import org.postern.redaction.narrative.Caution;
import org.postern.redaction.narrative.Redacted;

/** Follows the protocol where the redactor of free text is not sure: how soon it doubts, and whether its text then waits. */
final class Doubts {

    private Doubts() {}

    static Caution caution(NarrativeReview asked) {
        return switch (asked.caution()) {
            case LESS -> Caution.SPARING;
            case USUAL -> Caution.USUAL;
            case MORE -> Caution.CAUTIOUS;
        };
    }

    /** The redacted texts of what would go that a person must look at first, and has not. */
    static List<Leaf> waiting(Redaction redaction, Set<String> released, List<Leaf> outgoing) {
        NarrativeReview asked = redaction.decision().protocol().narrative();
        return outgoing.stream()
                .filter(leaf -> !released.contains(leaf.pointer()))
                .filter(leaf -> {
                    Redacted text = redaction.narratives().get(leaf.pointer());
                    return text != null && asked.waits(text.doubtsKept());
                })
                .toList();
    }
}
