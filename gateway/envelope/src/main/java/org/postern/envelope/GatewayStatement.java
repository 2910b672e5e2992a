// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import java.time.Instant;
import org.postern.envelope.pki.CertificateCheck;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.EnvelopeError;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Party;
import org.postern.envelope.pki.Verdict;

/**
 * What a gateway says under its own name, such as which version of a protocol is in force: CMS SignedData, DER, content
 * attached.
 */
public final class GatewayStatement {

    private static final int LARGEST = 1 << 20;

    private GatewayStatement() {}

    /** @param key the gateway's message key */
    public static byte[] sign(byte[] statement, OwnKey key, Instant at) {
        return SignedMessage.sign(statement, key, at);
    }

    /**
     * The statement's bytes.
     *
     * @param at the time for which certificate and revocation list are judged
     * @return refused with PST-4001, 401x or 403x; PST-4015 when a party that is no gateway signed
     */
    public static Verdict<byte[]> verify(byte[] message, CertificateCheck certificates, Instant at) {
        return new SignedMessageReader(certificates, SignatureForm.EXACT, LARGEST)
                .read(message)
                .then(signature -> certificates
                        .check(signature.signer(), CertificateUse.SIGN, at)
                        .then(signer -> signer.party().kind() == Party.Kind.GATEWAY
                                ? Verdict.accept(signature.content())
                                : EnvelopeError.NOT_A_GATEWAY.refuse()));
    }
}
