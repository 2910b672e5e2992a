// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import java.time.Instant;
import java.util.Optional;
import org.postern.envelope.pki.TrustedCertificate;

/**
 * A document with an agency's signature that verifies.
 *
 * @param document the bytes that were signed, nothing known about them yet
 * @param signer   the agency's signing certificate
 * @param signedAt as the agency claims it, to the second; empty when it makes no claim
 */
public record SignedDocument(byte[] document, TrustedCertificate signer, Optional<Instant> signedAt) {

    /** Id of the agency that signed. */
    public String agency() {
        return signer.party().id();
    }

    /** Never the document. */
    @Override
    public String toString() {
        return "SignedDocument[" + signer.party().id() + "]";
    }
}
