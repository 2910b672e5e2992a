// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postern.document.DocumentLeaf;
import org.postern.protocol.Announce;
import org.postern.protocol.BuiltInRules;
import org.postern.protocol.FieldDecision;
import org.postern.protocol.Strictness;
import org.postern.protocol.Treatment;
import org.postern.protocol.compile.CompiledRule;
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

    private static final Treatment SHARE = new Treatment.Share();
    private static final Treatment WITHHOLD = new Treatment.Withhold();

    private final RuleIndex rules;
    private final Answers answers;
    private final SeriousHarmFloor floor;

    FieldRules(RuleIndex rules, Answers answers, SeriousHarmFloor floor) {
        this.rules = rules;
        this.answers = answers;
        this.floor = floor;
    }

    FieldDecision decide(DocumentLeaf leaf) {
        String category = rules.category(leaf.path());
        boolean framed = BuiltInRules.FRAME.contains(leaf.path());
        List<Spoken> spoken = spoken(leaf);
        Spoken strictest = strictest(spoken, framed);
        if (strictest == null) {
            return framed ? frame(leaf, category) : deny(leaf, category);
        }
        return decided(leaf, category, strictest, spoken);
    }

    private List<Spoken> spoken(DocumentLeaf leaf) {
        List<CompiledRule> naming = rules.at(leaf.path());
        List<Spoken> spoken = new ArrayList<>(naming.size());
        for (CompiledRule rule : naming) {
            Answer answer = answers.of(rule, leaf.pointer());
            boolean restricts = rule.rule().treatment().strictness() > 0;
            if (answer == Answer.YES || answer == Answer.FAILED && restricts) {
                spoken.add(new Spoken(rule.rule(), answer == Answer.FAILED));
            }
        }
        return spoken;
    }

    /** Null where no rule may decide. */
    private static Spoken strictest(List<Spoken> spoken, boolean framed) {
        boolean lets = framed;
        for (Spoken one : spoken) {
            lets |= !one.failed();
        }
        Spoken strictest = null;
        for (Spoken one : spoken) {
            if ((lets || one.removes())
                    && (strictest == null || Strictness.ORDER.compare(one.treatment(), strictest.treatment()) > 0)) {
                strictest = one;
            }
        }
        return strictest;
    }

    private FieldDecision decided(DocumentLeaf leaf, String category, Spoken by, List<Spoken> spoken) {
        String reason = by.failed()
                ? by.rule().say() + " (A value the rule asks about is missing, so the rule is applied to be safe.)"
                : by.rule().say();
        Announce announce = by.removes() ? Spoken.quietest(spoken) : by.rule().announce();
        boolean silent = by.removes() && announce == Announce.NOTHING;
        return new FieldDecision(
                leaf.path(),
                leaf.pointer(),
                category,
                by.treatment(),
                by.rule().id(),
                reason,
                announce,
                silent ? Optional.empty() : Spoken.instructions(by, spoken),
                floor.asks(leaf, rules, by.treatment()));
    }

    private static FieldDecision frame(DocumentLeaf leaf, String category) {
        return new FieldDecision(
                leaf.path(),
                leaf.pointer(),
                category,
                SHARE,
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
                WITHHOLD,
                BuiltInRules.DEFAULT_DENY,
                "No rule of the protocol shares it with this recipient.",
                Announce.CATEGORY,
                Optional.empty(),
                floor.asks(leaf, rules, WITHHOLD));
    }
}
