// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.told;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * A keyed digest in place of a name: the first half of HMAC with SHA-256, which is plenty to tell the children of one
 * sender apart. Many are held at once, so it is two numbers.
 */
public record KeyedHash(long high, long low) {

    private static final int DIGITS = 16;

    static KeyedHash of(byte[] mac) {
        ByteBuffer bytes = ByteBuffer.wrap(mac);
        return new KeyedHash(bytes.getLong(), bytes.getLong());
    }

    static KeyedHash ofHex(String hex) {
        return new KeyedHash(
                HexFormat.fromHexDigitsToLong(hex, 0, DIGITS), HexFormat.fromHexDigitsToLong(hex, DIGITS, 2 * DIGITS));
    }

    /** 32 hexadecimal digits. */
    public String hex() {
        return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }
}
