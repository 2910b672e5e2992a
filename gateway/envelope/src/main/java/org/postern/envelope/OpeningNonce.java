// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import java.util.Base64;
import org.postern.envelope.pki.KnownCertificate;
import org.postern.envelope.pki.Providers;

/** The secret inside an envelope that only somebody who opened it knows. */
final class OpeningNonce {

    private static final int BYTES = 32;

    private OpeningNonce() {}

    static String make() {
        byte[] nonce = new byte[BYTES];
        Providers.random().nextBytes(nonce);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(nonce);
    }

    static String sha256(String nonce) {
        return KnownCertificate.sha256(Base64.getUrlDecoder().decode(nonce));
    }

    static boolean isWellFormed(String nonce) {
        try {
            return Base64.getUrlDecoder().decode(nonce).length == BYTES && nonce.length() == 43;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
