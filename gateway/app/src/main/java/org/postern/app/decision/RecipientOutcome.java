// SPDX-License-Identifier: Apache-2.0
package org.postern.app.decision;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.postern.app.pipeline.Cleared;
import org.postern.protocol.Decision;
import org.postern.protocol.Outcome;
import org.postern.protocol.Recipient;
import org.postern.redaction.GateResult;
import org.postern.redaction.HeldField;
import org.postern.redaction.OutcomeWords;

/**
 * One recipient's outcome in the words that senders read.
 *
 * @param word   {@code sent}, {@code sent-reduced}, {@code held}, {@code withheld} or {@code refused}
 * @param rule   the rule or reason code that decided
 * @param reason one or two plain sentences
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

    public static RecipientOutcome of(Cleared.ForRecipient result) {
        OutcomeWords said = OutcomeWords.of(result.outcome(), result.gate());
        Optional<GateResult> gate = result.gate();
        return new RecipientOutcome(
                result.outcome().recipient(),
                result.outcome() instanceof Outcome.Decided decided
                        ? Optional.of(decided.decision())
                        : Optional.empty(),
                gate.filter(GateResult.Cleared.class::isInstance).map(GateResult.Cleared.class::cast),
                said.word(),
                said.rule(),
                said.reason(),
                gate.map(GateResult::held).orElse(List.of()));
    }

    public boolean goesOut() {
        return cleared.isPresent();
    }

    /** The same after a person has looked: what was asked about before has a question of its own already. */
    public RecipientOutcome asking(Predicate<HeldField> anew) {
        return new RecipientOutcome(
                recipient,
                decision,
                cleared,
                word,
                rule,
                reason,
                held.stream().filter(anew).toList());
    }
}
