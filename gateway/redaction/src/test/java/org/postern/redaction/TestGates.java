// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.postern.document.SchemaCatalogue;

/** A gate over the real schemas and a registry of two districts. */
public final class TestGates {

    public static final Places PLACES = new Places() {
        @Override
        public Optional<String> areaOf(String district) {
            return switch (district) {
                case "Wigan", "E08000010", "Leigh" -> Optional.of("Wigan");
                case "Basildon" -> Optional.of("Essex");
                default -> Optional.empty();
            };
        }

        @Override
        public boolean isCode(String value) {
            return value.equals("la-wigan") || value.equals("E08000010");
        }
    };

    public static final PseudonymKeys KEYS =
            reference -> new SecretKeySpec((reference + "-".repeat(32)).getBytes(StandardCharsets.UTF_8), "HmacSHA256");

    private TestGates() {}

    public static Gate gate() {
        return new Gate(SchemaCatalogue.standard()::field, PLACES, KEYS);
    }
}
