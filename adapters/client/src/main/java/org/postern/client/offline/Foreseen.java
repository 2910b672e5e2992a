// SPDX-License-Identifier: Apache-2.0
package org.postern.client.offline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.postern.protocol.BuiltInRules;
import org.postern.protocol.Decision;
import org.postern.protocol.FieldDecision;
import org.postern.protocol.Outcome;
import org.postern.protocol.Recipient;
import org.postern.redaction.GateResult;
import org.postern.redaction.HeldField;

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

    private record Said(String rule, String reason) {}

    static Foreseen refused(Outcome.Refused refused) {
        return new Foreseen(
                refused.recipient(),
                "refused",
                refused.rule(),
                refused.reason(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    static Foreseen of(Decision decision, GateResult gate) {
        if (gate instanceof GateResult.Cleared cleared) {
            boolean reduced = decision.reduces() || !cleared.held().isEmpty();
            return of(
                    decision,
                    reduced ? "sent-reduced" : "sent",
                    leading(decision, reduced),
                    Optional.of(cleared),
                    gate);
        }
        if (gate instanceof GateResult.HeldWhole whole) {
            return of(decision, "held", new Said("held-for-review", whole.reason()), Optional.empty(), gate);
        }
        return of(decision, "withheld", leading(decision, true), Optional.empty(), gate);
    }

    private static Foreseen of(
            Decision decision, String word, Said said, Optional<GateResult.Cleared> cleared, GateResult gate) {
        return new Foreseen(
                decision.recipient(), word, said.rule(), said.reason(), cleared, decision.fields(), gate.held());
    }

    /** The rule a sender asks about first: the strictest that somebody wrote, else the first that shares. */
    private static Said leading(Decision decision, boolean reduced) {
        return decision.fields().stream()
                .filter(field -> !reduced || field.treatment().strictness() > 0)
                .filter(field -> !field.rule().equals(BuiltInRules.DEFAULT_DENY))
                .max(Comparator.comparingInt(field -> field.treatment().strictness()))
                .map(field -> new Said(field.rule(), field.reason()))
                .orElseGet(() -> new Said(
                        BuiltInRules.DEFAULT_DENY,
                        "No rule of the sharing protocol names what is left out, so it is withheld."));
    }

    /** Never what it would get. */
    @Override
    public String toString() {
        return "Foreseen[" + recipient.agency().id() + " " + word + "]";
    }
}
