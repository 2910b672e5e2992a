// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.postern.protocol.BuiltInRules;
import org.postern.protocol.Decision;
import org.postern.protocol.FieldDecision;
import org.postern.protocol.Outcome;

/**
 * What a sender reads first about one recipient, the same from the gateway and from an offline preview: what became of the
 * document, the rule to ask about, and why.
 *
 * @param word   {@code sent}, {@code sent-reduced}, {@code held}, {@code withheld} or {@code refused}
 * @param rule   the rule or reason code that decided
 * @param reason one or two plain sentences
 */
public record OutcomeWords(String word, String rule, String reason) {

    private static final int SENTENCES = 2;
    private static final String HELD_FOR_REVIEW = "held-for-review";
    private static final String REST = "What no rule names is withheld.";
    private static final String NOTHING = "No rule of the sharing protocol shares any of it.";

    /** What people ask about first; a rule that leaves out form numbers is told only where there is no other. */
    private static final Set<String> WEIGHTY = Set.of("whereabouts", "person", "harm", "narrative");

    private static final Comparator<FieldDecision> MOST_TELLING = Comparator.comparing(OutcomeWords::isWeighty)
            .thenComparingInt(field -> field.treatment().strictness())
            .reversed();

    /** @param gate what came out of the gate; only read where the outcome is a decision */
    public static OutcomeWords of(Outcome outcome, Optional<GateResult> gate) {
        if (outcome instanceof Outcome.Refused refused) {
            return new OutcomeWords("refused", refused.rule(), refused.reason());
        }
        return of(((Outcome.Decided) outcome).decision(), gate.orElseThrow());
    }

    public static OutcomeWords of(Decision decision, GateResult gate) {
        if (gate instanceof GateResult.HeldWhole whole) {
            return new OutcomeWords("held", HELD_FOR_REVIEW, whole.reason());
        }
        if (gate instanceof GateResult.NothingToSend) {
            return leading("withheld", decision);
        }
        return leading(decision.reduces() || !gate.held().isEmpty() ? "sent-reduced" : "sent", decision);
    }

    /** Of the written rules that reduce, the most telling and the next that says something else; else the first that shares. */
    private static OutcomeWords leading(String word, Decision decision) {
        List<FieldDecision> reducing = decision.fields().stream()
                .filter(field -> field.treatment().strictness() > 0 && isWritten(field))
                .sorted(MOST_TELLING)
                .toList();
        if (!reducing.isEmpty()) {
            return new OutcomeWords(word, reducing.get(0).rule(), sentences(reducing));
        }
        String rest = decision.reduces() ? " " + REST : "";
        return decision.fields().stream()
                .filter(field -> !field.treatment().removes() && isWritten(field))
                .findFirst()
                .map(field -> new OutcomeWords(word, field.rule(), field.reason() + rest))
                .orElseGet(() -> new OutcomeWords(word, BuiltInRules.DEFAULT_DENY, NOTHING));
    }

    private static String sentences(List<FieldDecision> fields) {
        return fields.stream()
                .map(field -> field.reason().strip())
                .distinct()
                .limit(SENTENCES)
                .collect(Collectors.joining(" "));
    }

    private static boolean isWeighty(FieldDecision field) {
        return field.instruction().isPresent() || WEIGHTY.contains(field.category());
    }

    private static boolean isWritten(FieldDecision field) {
        return !field.rule().equals(BuiltInRules.DEFAULT_DENY) && !field.rule().equals(BuiltInRules.ENVELOPE_FRAME);
    }
}
