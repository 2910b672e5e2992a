// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import org.postern.envelope.pki.TrustedCertificate;
import tools.jackson.databind.JsonNode;

/**
 * An envelope that was decrypted, whose signature verifies, and which was meant for the one who opened it.
 *
 * @param envelopeSha256    lower-case hexadecimal digest of the envelope as received
 * @param disclosure        the reduced document, a JSON object
 * @param manifest          what was reduced, a JSON object
 * @param signer            the gateway's certificate, and whether its revocation was checked
 */
public record Opened(
        String envelopeSha256,
        EnvelopeHeader header,
        JsonNode disclosure,
        JsonNode manifest,
        TrustedCertificate signer) {

    /** Id of the gateway that sealed it. */
    public String gateway() {
        return signer.party().id();
    }

    /** Never the disclosure. */
    @Override
    public String toString() {
        return "Opened[" + header.id() + "]";
    }
}
