// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.protocol.TestProtocols.HEAD;
import static org.postern.protocol.TestProtocols.compiled;
import static org.postern.protocol.TestProtocols.rule;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.document.RiskScales;
import org.postern.protocol.Outcome;
import org.postern.protocol.TestAgencies;
import org.postern.protocol.TestDocuments;
import org.postern.protocol.compile.CompiledProtocol;

/** A protocol that a party has withdrawn keeps its place and lets nothing go. */
class WithdrawnTest {

    private static final CompiledProtocol SPECIFIC = protocol("marsh-fen", "MARSH-7", "specific");
    private static final CompiledProtocol UMBRELLA = protocol("all-marsh", "UMB-1", "umbrella");
    private static final CompiledProtocol RENEWED = protocol("marsh-fen-two", "MARSH-8", "specific");

    @Test
    void decideWhenSpecificIsWithdrawnThenNothingGoesAndNoUmbrellaTakesItsPlace() {
        Outcome.Refused refused = (Outcome.Refused) decide(UMBRELLA, SPECIFIC.asWithdrawn());

        assertThat(refused.rule()).isEqualTo("not-in-force");
        assertThat(refused.reason()).contains("withdrawn", "MARSH-7");
    }

    @Test
    void decideWhenUmbrellaIsWithdrawnThenSpecificStillDecides() {
        assertThat(decide(UMBRELLA.asWithdrawn(), SPECIFIC)).isInstanceOf(Outcome.Decided.class);
    }

    @Test
    void decideWhenAnotherSpecificTookOverThenThatDecides() {
        assertThat(decide(SPECIFIC.asWithdrawn(), RENEWED))
                .isInstanceOfSatisfying(
                        Outcome.Decided.class,
                        decided ->
                                assertThat(decided.decision().protocol().id()).isEqualTo("marsh-fen-two"));
    }

    private static Outcome decide(CompiledProtocol... protocols) {
        ProtocolBook book = new ProtocolBook(List.of(protocols), TestAgencies.DIRECTORY);
        return new Decider(book, new DocumentHarms(RiskScales.standard()))
                .decide(
                        TestDocuments.interview(),
                        TestAgencies.AUTHORITY,
                        Optional.empty(),
                        TestAgencies.AT_HOME_AREA,
                        Deciding.SUMMER)
                .get(0);
    }

    private static CompiledProtocol protocol(String id, String reference, String kind) {
        return compiled((HEAD + "rules:\n" + rule("R-1", "['account']", "share"))
                .replace("protocol: marsh-fen", "protocol: " + id)
                .replace("MARSH-7", reference)
                .replace("kind: specific", "kind: " + kind));
    }
}
