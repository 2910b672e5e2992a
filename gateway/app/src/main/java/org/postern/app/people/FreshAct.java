// SPDX-License-Identifier: Apache-2.0
package org.postern.app.people;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;

/**
 * An act for which a person has to sign in anew.
 *
 * @param purpose  what is done, e.g. {@code approve-protocol}
 * @param subject  what it is done to, e.g. the SHA-256 of the version
 * @param nonce    names purpose and subject, and is random besides; its hash stands in the ID token
 * @param returnTo where the person goes on, a path of this console
 * @param person   who was signed in when it was asked for
 * @param askedAt  the sign-in must be later
 */
public record FreshAct(String purpose, String subject, String nonce, String returnTo, String person, Instant askedAt)
        implements Serializable {

    /** As the ID token has it: the nonce's SHA-256 in Base64url. */
    public String hashedNonce() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(nonce.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
