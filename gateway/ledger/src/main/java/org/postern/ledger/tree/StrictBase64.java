// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger.tree;

import java.util.Base64;
import java.util.Optional;

/** Padded standard Base64 with exactly one spelling for each value; the JDK's decoder lets several pass. */
public final class StrictBase64 {

    private StrictBase64() {}

    public static Optional<byte[]> decode(String text) {
        try {
            byte[] decoded = Base64.getDecoder().decode(text);
            return Base64.getEncoder().encodeToString(decoded).equals(text) ? Optional.of(decoded) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
