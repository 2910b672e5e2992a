// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.postern.ledger.tree.Hash;

/**
 * Commitments to what must not be in the ledger itself: HMAC-SHA-256 (RFC 2104) of the payload, keyed by a salt of its
 * own. With the salt anybody can check the payload; without it nobody can test a guess, however short the payload.
 * The payload is taken as bytes: store those bytes, do not write the value again to check it.
 */
public final class Commitments {

    private static final String ALGORITHM = "HmacSHA256";

    private Commitments() {}

    public static Hash commit(byte[] payload, Salt salt) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(salt.bytes(), ALGORITHM));
            return Hash.of(mac.doFinal(payload));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC with SHA-256", e);
        }
    }

    /** Whether the commitment was made to this payload with this salt. */
    public static boolean opens(Hash commitment, byte[] payload, Salt salt) {
        return MessageDigest.isEqual(commitment.bytes(), commit(payload, salt).bytes());
    }
}
