// SPDX-License-Identifier: Apache-2.0
package org.postern.client.offline;

import java.util.List;
import java.util.Optional;
import org.postern.protocol.Decision;
import org.postern.protocol.FieldDecision;
import org.postern.protocol.Outcome;
import org.postern.protocol.Recipient;
import org.postern.redaction.GateResult;
import org.postern.redaction.HeldField;
import org.postern.redaction.OutcomeWords;

/**
 * One recipient's outcome as a preview foresees it, in the words that the gateway answers with.
 *
 * @param word    {@code sent}, {@code sent-reduced}, {@code held}, {@code withheld} or {@code refused}
 * @param cleared what it would get; empty where nothing goes
 * @param fields  the decision about each leaf; empty where no protocol speaks
 * @param held    what would wait for a person
 */
public record Foreseen(
        Recipient recipient,
        String word,
        String rule,
        String reason,
        Optional<GateResult.Cleared> cleared,
        List<FieldDecision> fields,
        List<HeldField> held) {

    static Foreseen refused(Outcome.Refused refused) {
        OutcomeWords said = OutcomeWords.of(refused, Optional.empty());
        return new Foreseen(
                refused.recipient(), said.word(), said.rule(), said.reason(), Optional.empty(), List.of(), List.of());
    }

    static Foreseen of(Decision decision, GateResult gate) {
        OutcomeWords said = OutcomeWords.of(decision, gate);
        return new Foreseen(
                decision.recipient(),
                said.word(),
                said.rule(),
                said.reason(),
                gate instanceof GateResult.Cleared cleared ? Optional.of(cleared) : Optional.empty(),
                decision.fields(),
                gate.held());
    }

    /** Never what it would get. */
    @Override
    public String toString() {
        return "Foreseen[" + recipient.agency().id() + " " + word + "]";
    }
}
