// SPDX-License-Identifier: Apache-2.0
package org.postern.app.decision;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.postern.app.pipeline.Cleared;
import org.postern.protocol.BuiltInRules;
import org.postern.protocol.Decision;
import org.postern.protocol.FieldDecision;
import org.postern.protocol.Outcome;
import org.postern.protocol.Recipient;
import org.postern.redaction.GateResult;
import org.postern.redaction.HeldField;

/**
 * One recipient's outcome in the words that senders read.
 *
 * @param word   {@code sent}, {@code sent-reduced}, {@code held}, {@code withheld} or {@code refused}
 * @param rule   the rule or reason code that decided
 * @param reason a plain sentence
 * @param held   what waits for a person
 */
public record RecipientOutcome(
        Recipient recipient,
        Optional<Decision> decision,
        Optional<GateResult.Cleared> cleared,
        String word,
        String rule,
        String reason,
        List<HeldField> held) {

    private static final String DEFAULT_DENY = BuiltInRules.DEFAULT_DENY;
    private static final String FRAME = BuiltInRules.ENVELOPE_FRAME;

    public static RecipientOutcome of(Cleared.ForRecipient result) {
        if (result.outcome() instanceof Outcome.Refused refused) {
            return new RecipientOutcome(
                    refused.recipient(),
                    Optional.empty(),
                    Optional.empty(),
                    "refused",
                    refused.rule(),
                    refused.reason(),
                    List.of());
        }
        Decision decision = ((Outcome.Decided) result.outcome()).decision();
        GateResult gate = result.gate().orElseThrow();
        if (gate instanceof GateResult.Cleared cleared) {
            boolean reduced = decision.reduces() || !cleared.held().isEmpty();
            return of(
                    decision,
                    Optional.of(cleared),
                    reduced ? "sent-reduced" : "sent",
                    leadingRule(decision),
                    gate.held());
        }
        if (gate instanceof GateResult.HeldWhole whole) {
            return of(decision, Optional.empty(), "held", new Said("held-for-review", whole.reason()), gate.held());
        }
        return of(decision, Optional.empty(), "withheld", leadingRule(decision), gate.held());
    }

    public boolean goesOut() {
        return cleared.isPresent();
    }

    /** The same after a person has looked: what still is held has a question of its own already. */
    public RecipientOutcome withoutQuestions() {
        return new RecipientOutcome(recipient, decision, cleared, word, rule, reason, List.of());
    }

    private record Said(String rule, String reason) {}

    private static RecipientOutcome of(
            Decision decision, Optional<GateResult.Cleared> cleared, String word, Said said, List<HeldField> held) {
        return new RecipientOutcome(
                decision.recipient(), Optional.of(decision), cleared, word, said.rule(), said.reason(), held);
    }

    /**
     * The rule a sender asks about first: of those that reduce, the strictest that somebody wrote; else the first that
     * shares.
     */
    private static Said leadingRule(Decision decision) {
        Optional<FieldDecision> strictest = decision.fields().stream()
                .filter(field -> field.treatment().strictness() > 0 && isWritten(field))
                .max(Comparator.comparingInt(field -> field.treatment().strictness()));
        if (strictest.isPresent()) {
            return new Said(strictest.get().rule(), strictest.get().reason());
        }
        Optional<FieldDecision> sharing = decision.fields().stream()
                .filter(field -> !field.treatment().removes() && isWritten(field))
                .findFirst();
        String left = decision.reduces() ? "What no rule names is withheld." : "";
        return sharing.map(field -> new Said(field.rule(), (field.reason() + " " + left).strip()))
                .orElseGet(() -> new Said(DEFAULT_DENY, "No rule of the sharing protocol shares any of it."));
    }

    private static boolean isWritten(FieldDecision field) {
        return !field.rule().equals(DEFAULT_DENY) && !field.rule().equals(FRAME);
    }
}
