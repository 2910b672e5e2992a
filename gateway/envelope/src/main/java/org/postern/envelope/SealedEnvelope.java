// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

/**
 * An envelope as it is stored and sent; sealed once, and resent as these bytes.
 *
 * @param bytes DER, media type {@code application/pkcs7-mime}
 * @param sent  what a receipt will be compared with
 */
public record SealedEnvelope(byte[] bytes, SentEnvelope sent) {

    /** Lower-case hexadecimal digest of the bytes. */
    public String sha256() {
        return sent.envelopeSha256();
    }

    @Override
    public String toString() {
        return "SealedEnvelope[" + sent.envelopeId() + "]";
    }
}
