// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope.pki;

import java.time.Instant;

/**
 * A certificate that passed every check for one use at one time.
 *
 * @param certificate       what was checked
 * @param use               what it may be used for
 * @param at                the time it was judged at
 * @param revocationChecked false only where no revocation list was given and the policy allows that
 */
public record TrustedCertificate(
        KnownCertificate certificate, CertificateUse use, Instant at, boolean revocationChecked) {

    /** @throws IllegalStateException for a TLS server's certificate, which stands for a host and not for a party */
    public Party party() {
        return certificate.party().orElseThrow(() -> new IllegalStateException("The certificate names no party"));
    }
}
