// SPDX-License-Identifier: Apache-2.0
package org.postern.app.story;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A child by keyed reference (HMAC-SHA-256 under the gateway's own key), which may stand in an address where a name must not.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record ChildReference(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public ChildReference {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("A child reference has 64 hexadecimal digits");
        }
    }

    /** Reads one from an address. */
    public static Optional<ChildReference> of(String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new ChildReference(text)) : Optional.empty();
    }

    static ChildReference of(byte[] reference) {
        return new ChildReference(HexFormat.of().formatHex(reference));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return "ChildReference";
    }
}
