// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

/** How much of the freedom that CMS allows a signer is accepted. */
enum SignatureForm {
    /** What the gateway itself makes and nothing else: DER, one certificate, all four signed attributes. */
    EXACT,
    /**
     * What other tools make too, such as {@code openssl cms -sign}: BER, further certificates, and the signing time and
     * certificate attributes only where present, but then right.
     */
    INTEROPERABLE
}
