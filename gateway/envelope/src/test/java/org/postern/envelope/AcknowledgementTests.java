// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.envelope.TestEnvelopes.code;
import static org.postern.envelope.TestParties.CHECK;
import static org.postern.envelope.TestParties.FORCE;
import static org.postern.envelope.TestParties.FORCE_SIGN;
import static org.postern.envelope.TestParties.NOW;
import static org.postern.envelope.TestParties.WIGAN_SIGN;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.postern.envelope.pki.EnvelopeError;

class AcknowledgementTests {

    private final StatementCheck check = new StatementCheck(CHECK);
    private final SentEnvelope sent = TestEnvelopes.sealed("env-1").sent();

    @Test
    void acknowledgementWhenSignedByTheRecipientThenItSaysRoleAndTime() {
        byte[] signed = said("env-1").sign(FORCE_SIGN, NOW.plusSeconds(30)).orElseThrow();

        Acknowledgement read = check.acknowledgement(signed, sent, NOW.plusSeconds(40))
                .orElseThrow()
                .statement();

        assertThat(read).isEqualTo(said("env-1"));
        assertThat(read.role()).isEqualTo("duty-sergeant");
    }

    @Test
    void acknowledgementWhenOfAnotherEnvelopeOrByAnotherThenRefused() {
        byte[] other = said("env-2").sign(FORCE_SIGN, NOW).orElseThrow();
        byte[] foreign = said("env-1").sign(WIGAN_SIGN, NOW).orElseThrow();

        assertThat(code(check.acknowledgement(other, sent, NOW))).isEqualTo(EnvelopeError.OTHER_ENVELOPE.code());
        assertThat(code(check.acknowledgement(foreign, sent, NOW))).isEqualTo(EnvelopeError.STATEMENT_RECIPIENT.code());
    }

    @Test
    void acknowledgementWhenItIsGivenForAReceiptThenRefused() {
        byte[] signed = said("env-1").sign(FORCE_SIGN, NOW).orElseThrow();

        assertThat(code(check.receipt(signed, sent, NOW))).isEqualTo(EnvelopeError.STATEMENT.code());
    }

    @Test
    void roleWhenItMayBeANameThenRefused() {
        for (String role : List.of("Jane Doe", "jane doe", "j.doe@force.example", "", "-", "x".repeat(61), "näme")) {
            assertThat(code(Acknowledgement.of("env-1", FORCE, role, NOW)))
                    .as("role of %d characters", role.length())
                    .isEqualTo(EnvelopeError.ROLE.code());
        }
    }

    private static Acknowledgement said(String envelope) {
        return Acknowledgement.of(envelope, FORCE, "duty-sergeant", NOW.plusSeconds(20))
                .orElseThrow();
    }
}
