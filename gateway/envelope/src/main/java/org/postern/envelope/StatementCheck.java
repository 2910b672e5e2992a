// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.postern.envelope.pki.CertificateCheck;
import org.postern.envelope.pki.EnvelopeError;
import org.postern.envelope.pki.Verdict;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares a recipient's signed statement with the envelope that was sent to it. Only a receipt that passes makes an
 * envelope delivered; a digest or nonce that differs (PST-4052, PST-4053) is an incident. Safe for use by many threads.
 */
public final class StatementCheck {

    /** Bytes: the largest signed statement. */
    public static final int LARGEST = 64 * 1024;

    /** How far a recipient's clock may be wrong. */
    private static final Duration CLOCKS = Duration.ofMinutes(5);

    private final AgencySignatures signatures;

    public StatementCheck(CertificateCheck certificates) {
        this.signatures = new AgencySignatures(certificates, LARGEST);
    }

    /** @param at the present time */
    public Verdict<SignedStatement<Receipt>> receipt(byte[] message, SentEnvelope sent, Instant at) {
        return check(message, sent, at, Receipt::read)
                .then(signed -> signed.statement().openingNonceSha256().equals(sent.openingNonceSha256())
                        ? Verdict.accept(signed)
                        : EnvelopeError.OPENING_NONCE.refuse());
    }

    /**
     * A problem's digest may well differ from what was sent: that may be the very problem. It is not compared.
     *
     * @param at the present time
     */
    public Verdict<SignedStatement<Problem>> problem(byte[] message, SentEnvelope sent, Instant at) {
        return check(message, sent, at, Problem::read);
    }

    /**
     * A person may read long after the machine opened; only a time before sealing or in the future is refused.
     *
     * @param at the present time
     */
    public Verdict<SignedStatement<Acknowledgement>> acknowledgement(byte[] message, SentEnvelope sent, Instant at) {
        return check(message, sent, at, Acknowledgement::read);
    }

    private <T extends Statement> Verdict<SignedStatement<T>> check(
            byte[] message, SentEnvelope sent, Instant at, Function<ObjectNode, Optional<T>> reader) {
        return signatures
                .verify(message, at)
                .then(signed -> StrictJson.read(signed.document())
                        .flatMap(reader)
                        .map(statement -> compare(new SignedStatement<>(statement, signed.signer()), sent, at))
                        .orElseGet(EnvelopeError.STATEMENT::refuse));
    }

    private static <T extends Statement> Verdict<SignedStatement<T>> compare(
            SignedStatement<T> signed, SentEnvelope sent, Instant at) {
        var statement = signed.statement();
        if (!statement.envelopeId().equals(sent.envelopeId())) {
            return EnvelopeError.OTHER_ENVELOPE.refuse();
        }
        if (!statement.recipient().equals(sent.recipient())
                || !signed.signer().party().id().equals(sent.recipient())) {
            return EnvelopeError.STATEMENT_RECIPIENT.refuse();
        }
        if (statement instanceof Receipt receipt && !receipt.envelopeSha256().equals(sent.envelopeSha256())) {
            return EnvelopeError.ENVELOPE_DIGEST.refuse();
        }
        if (statement.at().isBefore(sent.issued().minus(CLOCKS))
                || statement.at().isAfter(at.plus(CLOCKS))) {
            return EnvelopeError.STATEMENT_TIME.refuse();
        }
        return Verdict.accept(signed);
    }
}
