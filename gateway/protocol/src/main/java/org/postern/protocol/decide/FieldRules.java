// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postern.document.DocumentLeaf;
import org.postern.document.SchemaField;
import org.postern.document.SchemaField.Fact;
import org.postern.protocol.Announce;
import org.postern.protocol.BuiltInRules;
import org.postern.protocol.FieldDecision;
import org.postern.protocol.Strictness;
import org.postern.protocol.Treatment;
import org.postern.protocol.compile.CompiledRule;
import org.postern.protocol.compile.CompiledType;
import org.postern.protocol.compile.Condition.Answer;
import org.postern.protocol.compile.RuleIndex;

/**
 * Decides one value for one recipient.
 *
 * <ol>
 *   <li>A rule speaks when it names the field and its condition says yes.
 *   <li>A sharing rule whose condition fails does not speak. A stricter rule whose condition fails does speak, but only
 *       to restrict: it never lets a value go that no other rule lets go.
 *   <li>Of the rules that speak the strictest decides; among equals the first in the file.
 *   <li>Where none speaks, the value is withheld. Fields of the frame are shared unless a rule is stricter.
 * </ol>
 */
final class FieldRules {

    private static final SchemaField UNKNOWN = new SchemaField("", "string", "unknown", Fact.NONE);

    private record Spoken(CompiledRule rule, boolean failed) {
        Treatment treatment() {
            return rule.rule().treatment();
        }
    }

    private final CompiledType type;
    private final RuleIndex rules;
    private final Answers answers;
    private final SeriousHarmFloor floor;

    FieldRules(CompiledType type, RuleIndex rules, Answers answers, SeriousHarmFloor floor) {
        this.type = type;
        this.rules = rules;
        this.answers = answers;
        this.floor = floor;
    }

    FieldDecision decide(DocumentLeaf leaf) {
        List<Spoken> spoken = spoken(leaf);
        boolean framed = BuiltInRules.FRAME.contains(leaf.path());
        boolean lets = framed || spoken.stream().anyMatch(one -> !one.failed());
        Spoken strictest = null;
        for (Spoken one : spoken) {
            if ((lets || one.treatment().removes())
                    && (strictest == null || Strictness.ORDER.compare(one.treatment(), strictest.treatment()) > 0)) {
                strictest = one;
            }
        }
        String category = type.fields().getOrDefault(leaf.path(), UNKNOWN).category();
        if (strictest == null) {
            return framed ? frame(leaf, category) : deny(leaf, category);
        }
        return decided(leaf, category, strictest, spoken);
    }

    private List<Spoken> spoken(DocumentLeaf leaf) {
        List<Spoken> spoken = new ArrayList<>();
        for (CompiledRule rule : rules.at(leaf.path())) {
            Answer answer = answers.of(rule, leaf.pointer());
            boolean restricts = rule.rule().treatment().strictness() > 0;
            if (answer == Answer.YES || answer == Answer.FAILED && restricts) {
                spoken.add(new Spoken(rule, answer == Answer.FAILED));
            }
        }
        return spoken;
    }

    private FieldDecision decided(DocumentLeaf leaf, String category, Spoken by, List<Spoken> spoken) {
        String reason = by.rule().rule().say()
                + (by.failed() ? " (A value the rule asks about is missing, so the rule is applied to be safe.)" : "");
        boolean removed = by.treatment().removes();
        Announce announce = removed ? quietest(spoken) : by.rule().rule().announce();
        Optional<String> instruction =
                removed && announce == Announce.NOTHING ? Optional.empty() : instructions(by, spoken);
        return new FieldDecision(
                leaf.path(),
                leaf.pointer(),
                category,
                by.treatment(),
                by.rule().rule().id(),
                reason,
                announce,
                instruction,
                removed && floor.concerns(category));
    }

    /** Of several rules that take a value out, the one that wants least said about it is followed. */
    private static Announce quietest(List<Spoken> spoken) {
        return spoken.stream()
                .filter(one -> one.treatment().removes())
                .map(one -> one.rule().rule().announce())
                .max(Enum::compareTo)
                .orElse(Announce.CATEGORY);
    }

    private static Optional<String> instructions(Spoken by, List<Spoken> spoken) {
        String all = spoken.stream()
                .filter(one -> one == by || !one.treatment().removes())
                .flatMap(one -> one.rule().rule().instruct().stream())
                .distinct()
                .collect(Collectors.joining(" "));
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private static FieldDecision frame(DocumentLeaf leaf, String category) {
        return new FieldDecision(
                leaf.path(),
                leaf.pointer(),
                category,
                new Treatment.Share(),
                BuiltInRules.ENVELOPE_FRAME,
                "Every recipient needs it to read the document.",
                Announce.CATEGORY,
                Optional.empty(),
                false);
    }

    private FieldDecision deny(DocumentLeaf leaf, String category) {
        return new FieldDecision(
                leaf.path(),
                leaf.pointer(),
                category,
                new Treatment.Withhold(),
                BuiltInRules.DEFAULT_DENY,
                "No rule of the protocol shares it with this recipient.",
                Announce.CATEGORY,
                Optional.empty(),
                floor.concerns(category));
    }
}
