// SPDX-License-Identifier: Apache-2.0
package org.postern.app.breakglass;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.postern.app.decision.Adjustment;
import org.postern.app.decision.Looked;
import org.postern.app.review.Answers;
import org.postern.app.review.ReviewCase;
import org.postern.protocol.BuiltInRules;
import org.postern.protocol.FieldDecision;
import org.postern.redaction.Gate;
import org.postern.redaction.HeldField;
import org.springframework.stereotype.Component;

/**
 * What goes when somebody goes beyond the rules: the fields that are lifted, with what the rules share anyway. Where a
 * person has not said yes to a document that is shared case by case, the lifted fields alone. What the gate holds
 * besides waits on, and does not hold these up.
 */
@Component
class BreakGlassRelease {

    private final ReviewCase cases;
    private final Answers answers;

    BreakGlassRelease(ReviewCase cases, Answers answers) {
        this.cases = cases;
        this.answers = answers;
    }

    Looked look(ReviewCase.Open open, Map<String, FieldDecision> lifted) {
        Adjustment standing = answers.standing(open, () -> cases.look(open, Adjustment.none()));
        Set<String> kept = new HashSet<>(standing.kept());
        boolean waits =
                open.decision().release().isPresent() && !standing.released().contains(Gate.WHOLE);
        if (waits) {
            open.decision().fields().stream()
                    .filter(field -> !BuiltInRules.FRAME.contains(field.path()))
                    .forEach(field -> kept.add(field.pointer()));
        }
        kept.removeAll(lifted.keySet());
        Looked looked = look(open, standing, kept, lifted);
        while (!looked.outcome().goesOut() && kept.addAll(stopped(looked))) {
            looked = look(open, standing, kept, lifted);
        }
        return looked;
    }

    private Looked look(
            ReviewCase.Open open, Adjustment standing, Set<String> kept, Map<String, FieldDecision> lifted) {
        Adjustment adjustment = new Adjustment(standing.released(), kept, lifted, standing.marks());
        return cases.look(open, adjustment.releasing(Set.of(Gate.WHOLE)));
    }

    private static Set<String> stopped(Looked looked) {
        return looked.gate().held().stream()
                .filter(field -> field.kind() != HeldField.Kind.SERIOUS_HARM)
                .map(HeldField::pointer)
                .filter(pointer -> !pointer.equals(Gate.WHOLE))
                .collect(Collectors.toSet());
    }
}
