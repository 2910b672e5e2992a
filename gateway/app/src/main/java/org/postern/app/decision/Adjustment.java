// SPDX-License-Identifier: Apache-2.0
package org.postern.app.decision;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postern.protocol.BuiltInRules;
import org.postern.protocol.Decision;
import org.postern.protocol.FieldDecision;
import org.postern.protocol.Treatment;
import org.postern.redaction.narrative.KnownFact;

/**
 * What people change in what a protocol decided about one recipient of one document; the gate checks the result like any
 * other decision. What is kept counts more than what is let go.
 *
 * @param released pointers that may pass the check that held them; {@code ""} for a whole document that waits for a yes
 * @param kept     pointers of which nothing goes, whatever the rules share
 * @param instead  by pointer, what is decided in the protocol's place
 * @param marks    what a reader of the texts says is a name, and what is none
 */
public record Adjustment(
        Set<String> released, Set<String> kept, Map<String, FieldDecision> instead, List<KnownFact> marks) {

    private static final String KEPT = "A reviewer keeps it from this recipient.";

    public Adjustment {
        released = Set.copyOf(released);
        kept = Set.copyOf(kept);
        instead = Map.copyOf(instead);
        marks = List.copyOf(marks);
    }

    public static Adjustment none() {
        return new Adjustment(Set.of(), Set.of(), Map.of(), List.of());
    }

    /** The same with other decisions in the place of the protocol's, which this one still restricts. */
    public Adjustment with(Map<String, FieldDecision> lifted) {
        Map<String, FieldDecision> all = new HashMap<>(instead);
        all.putAll(lifted);
        return new Adjustment(released, kept, all, marks);
    }

    /** The same with more that may pass, unless it is kept. */
    public Adjustment releasing(Set<String> pointers) {
        Set<String> all = new HashSet<>(released);
        all.addAll(pointers);
        return new Adjustment(all, kept, instead, marks);
    }

    Decision applied(Decision decided) {
        return new Decision(
                decided.protocol(),
                decided.recipient(),
                decided.at(),
                decided.fields().stream().map(this::applied).toList(),
                decided.release());
    }

    private FieldDecision applied(FieldDecision field) {
        if (kept.contains(field.pointer())) {
            return new FieldDecision(
                    field.path(),
                    field.pointer(),
                    field.category(),
                    new Treatment.Withhold(),
                    BuiltInRules.KEPT_BY_REVIEWER,
                    KEPT,
                    field.announce(),
                    Optional.empty(),
                    field.seriousHarm() && field.treatment().hides());
        }
        return instead.getOrDefault(field.pointer(), field);
    }

    /** Never a marked word. */
    @Override
    public String toString() {
        return "Adjustment[" + released.size() + " released, " + kept.size() + " kept, " + instead.size() + " instead, "
                + marks.size() + " marks]";
    }
}
