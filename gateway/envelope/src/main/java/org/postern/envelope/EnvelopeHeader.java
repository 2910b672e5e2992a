// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import java.time.Instant;

/**
 * What an envelope says of itself, inside the signature. It names the certificate it was sealed for, so that a recipient
 * cannot pass the signed content on to another as if it had been meant for that one.
 *
 * @param id                  of the envelope; a resent envelope has the same
 * @param sender              id of the agency whose document was reduced
 * @param recipient           id of the agency it is sealed for
 * @param unit                the recipient's unit, null for none
 * @param recipientCertSha256 lower-case hexadecimal digest of the recipient's decryption certificate
 * @param suite               id of the {@link org.postern.envelope.pki.CryptoSuite2026} of that certificate
 * @param issued              when it was sealed, to the second; also the signing time
 * @param protocolVersion     id and version of the sharing protocol by which it was reduced
 * @param openingNonce        32 random bytes, base64url without padding; its digest in a receipt proves opening
 */
public record EnvelopeHeader(
        String id,
        String sender,
        String recipient,
        String unit,
        String recipientCertSha256,
        String suite,
        Instant issued,
        String protocolVersion,
        String openingNonce) {

    /** Lower-case hexadecimal digest of the nonce's 32 bytes, as receipts carry it. */
    public String openingNonceSha256() {
        return OpeningNonce.sha256(openingNonce);
    }

    /** Never the nonce, which would let a log's reader make half of a receipt. */
    @Override
    public String toString() {
        return "EnvelopeHeader[" + id + "]";
    }
}
