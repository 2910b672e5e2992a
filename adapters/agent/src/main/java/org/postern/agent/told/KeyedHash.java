// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.told;

import java.util.HexFormat;

/**
 * A keyed digest in place of a name: 32 hexadecimal digits, the first half of HMAC with SHA-256, which is plenty to tell
 * the children of one sender apart.
 */
public record KeyedHash(String hex) {

    private static final int BYTES = 16;

    KeyedHash(byte[] mac) {
        this(HexFormat.of().formatHex(mac, 0, BYTES));
    }
}
