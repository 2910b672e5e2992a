// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger;

import java.security.SecureRandom;

/**
 * The 32 fresh random bytes of one commitment. Whoever holds them can test guesses at what was committed to, so they are kept
 * encrypted under the submission's key; when they are destroyed the commitment says nothing any more.
 */
public final class Salt {

    public static final int LENGTH = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;

    private Salt(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A new one; never use it for two commitments. */
    public static Salt fresh() {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return new Salt(bytes);
    }

    /** One that was kept; a different length is a programming error. */
    public static Salt of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A salt has 32 bytes");
        }
        return new Salt(bytes.clone());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** Never the bytes: a salt must not reach a log. */
    @Override
    public String toString() {
        return "Salt";
    }
}
