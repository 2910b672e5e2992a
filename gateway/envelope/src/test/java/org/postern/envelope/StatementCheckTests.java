// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.envelope.TestEnvelopes.code;
import static org.postern.envelope.TestParties.CHECK;
import static org.postern.envelope.TestParties.FORCE;
import static org.postern.envelope.TestParties.FORCE_DECRYPT;
import static org.postern.envelope.TestParties.FORCE_SIGN;
import static org.postern.envelope.TestParties.GATEWAY;
import static org.postern.envelope.TestParties.NOW;
import static org.postern.envelope.TestParties.WIGAN_SIGN;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.postern.envelope.pki.EnvelopeError;
import org.postern.envelope.pki.Refusal;

class StatementCheckTests {

    private final StatementCheck check = new StatementCheck(CHECK);
    private final SealedEnvelope sealed = TestEnvelopes.sealed("env-1");
    private final SentEnvelope sent = sealed.sent();
    private final Receipt receipt = Receipt.of(TestEnvelopes.opened(sealed), NOW.plusSeconds(5));

    @Test
    void receiptWhenTheRecipientOpenedTheEnvelopeThenAccepted() {
        var accepted = check.receipt(receipt.sign(FORCE_SIGN).orElseThrow(), sent, NOW.plusSeconds(6))
                .orElseThrow();

        assertThat(accepted.statement()).isEqualTo(receipt);
        assertThat(accepted.signer().party().id()).isEqualTo(FORCE);
    }

    @Test
    void receiptWhenAnyBitIsFlippedThenRefused() {
        byte[] signed = receipt.sign(FORCE_SIGN).orElseThrow();
        for (int bit = 0; bit < signed.length * 8; bit++) {
            byte[] changed = signed.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(code(check.receipt(changed, sent, NOW)))
                    .as("bit %d", bit)
                    .startsWith("PST-40");
        }
    }

    @Test
    void receiptWhenAboutAnotherEnvelopeThenRefused() {
        var other = TestEnvelopes.sealed("env-2").sent();

        assertThat(receipt(receipt, other)).isEqualTo(EnvelopeError.OTHER_ENVELOPE.code());
    }

    @Test
    void receiptWhenTheDigestDiffersThenRefused() {
        var other = new Receipt(
                receipt.envelopeId(), "00".repeat(32), receipt.openingNonceSha256(), FORCE, receipt.openedAt());

        assertThat(receipt(other, sent)).isEqualTo(EnvelopeError.ENVELOPE_DIGEST.code());
    }

    @Test
    void receiptWhenTheNonceIsNotKnownThenRefused() {
        var unopened =
                new Receipt(receipt.envelopeId(), receipt.envelopeSha256(), "00".repeat(32), FORCE, receipt.openedAt());

        assertThat(receipt(unopened, sent)).isEqualTo(EnvelopeError.OPENING_NONCE.code());
    }

    @Test
    void receiptWhenResealedUnderTheSameIdThenRefused() {
        // Another sealing has another digest and another nonce: only the stored bytes are ever resent.
        assertThat(receipt(receipt, TestEnvelopes.sealed("env-1").sent()))
                .isEqualTo(EnvelopeError.ENVELOPE_DIGEST.code());
    }

    @Test
    void receiptWhenSignedByAnotherAgencyThenRefused() {
        assertThat(code(check.receipt(receipt.sign(WIGAN_SIGN).orElseThrow(), sent, NOW)))
                .isEqualTo(EnvelopeError.STATEMENT_RECIPIENT.code());
    }

    @Test
    void receiptWhenItNamesAnotherRecipientThenRefused() {
        var other = new Receipt(
                receipt.envelopeId(),
                receipt.envelopeSha256(),
                receipt.openingNonceSha256(),
                TestParties.WIGAN,
                receipt.openedAt());

        assertThat(receipt(other, sent)).isEqualTo(EnvelopeError.STATEMENT_RECIPIENT.code());
    }

    @Test
    void receiptWhenOpenedBeforeItWasSealedOrInTheFutureThenRefused() {
        for (int minutes : List.of(-10, 10)) {
            var wrong = new Receipt(
                    receipt.envelopeId(),
                    receipt.envelopeSha256(),
                    receipt.openingNonceSha256(),
                    FORCE,
                    NOW.plusSeconds(minutes * 60L));
            assertThat(receipt(wrong, sent)).isEqualTo(EnvelopeError.STATEMENT_TIME.code());
        }
    }

    @Test
    void receiptWhenTheSignersCertificateIsRevokedThenRefused() {
        var revoking = TestParties.check(TestParties.AUTHORITY.list(
                List.of(FORCE_SIGN.certificate().certificate()), NOW.minusSeconds(60), NOW.plusSeconds(60)));

        assertThat(code(new StatementCheck(revoking)
                        .receipt(receipt.sign(FORCE_SIGN).orElseThrow(), sent, NOW)))
                .isEqualTo(EnvelopeError.REVOKED.code());
    }

    @Test
    void receiptWhenItIsADocumentOrAProblemThenRefused() {
        byte[] document = DocumentSignature.sign("{\"a\":1}".getBytes(UTF_8), FORCE_SIGN, NOW)
                .orElseThrow();
        byte[] problem = problem().sign(FORCE_SIGN).orElseThrow();

        assertThat(code(check.receipt(document, sent, NOW))).isEqualTo(EnvelopeError.STATEMENT.code());
        assertThat(code(check.receipt(problem, sent, NOW))).isEqualTo(EnvelopeError.STATEMENT.code());
    }

    @Test
    void receiptWhenNotSignedThenRefused() {
        assertThat(code(check.receipt("{\"type\":\"receipt\"}".getBytes(UTF_8), sent, NOW)))
                .isEqualTo(EnvelopeError.NOT_DER.code());
    }

    @Test
    void receiptWhenLargerThanAllowedThenRefused() {
        assertThat(code(check.receipt(new byte[StatementCheck.LARGEST + 1], sent, NOW)))
                .isEqualTo(EnvelopeError.TOO_LARGE.code());
    }

    @Test
    void signWhenTheKeyIsNotForSigningThenRefused() {
        assertThat(code(receipt.sign(FORCE_DECRYPT))).isEqualTo(EnvelopeError.WRONG_USAGE.code());
        assertThat(code(receipt.sign(GATEWAY))).isEqualTo(EnvelopeError.NOT_AN_AGENCY.code());
    }

    @Test
    void problemWhenTheRecipientCannotOpenThenAcceptedEvenWithAnotherDigest() {
        var accepted = check.problem(problem().sign(FORCE_SIGN).orElseThrow(), sent, NOW.plusSeconds(6))
                .orElseThrow();

        assertThat(accepted.statement()).isEqualTo(problem());
        assertThat(accepted.statement().code()).isEqualTo("PST-4008");
    }

    @Test
    void problemWhenSignedByAnotherAgencyThenRefused() {
        assertThat(code(check.problem(problem().sign(WIGAN_SIGN).orElseThrow(), sent, NOW)))
                .isEqualTo(EnvelopeError.STATEMENT_RECIPIENT.code());
    }

    @Test
    void problemWhenItsCodeIsFreeTextThenRefused() {
        var talkative = Problem.of("env-1", "00".repeat(32), FORCE, new Refusal("a name", "", ""), NOW);

        assertThat(code(check.problem(talkative.sign(FORCE_SIGN).orElseThrow(), sent, NOW)))
                .isEqualTo(EnvelopeError.STATEMENT.code());
    }

    private String receipt(Receipt statement, SentEnvelope about) {
        return code(check.receipt(statement.sign(FORCE_SIGN).orElseThrow(), about, NOW));
    }

    private static Problem problem() {
        return Problem.of("env-1", "00".repeat(32), FORCE, EnvelopeError.DECRYPTION.refusal(), NOW.plusSeconds(5));
    }
}
