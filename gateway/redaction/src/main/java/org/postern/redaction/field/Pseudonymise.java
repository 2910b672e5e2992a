// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.field;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Mac;
import org.postern.document.SchemaField.Fact;
import org.postern.redaction.text.ReadText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A keyed token in place of the value, e.g. {@code P-7F3K2Q9D}: the same for every spelling of one value inside one
 * agreement, unrelated in any other. HMAC-SHA-256 (RFC 2104), the first 40 bits.
 */
final class Pseudonymise implements FieldTransform {

    /** Crockford's base 32: no letter that reads as a digit. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;

    @Override
    public Optional<JsonNode> apply(Leaf leaf, TransformContext context) {
        String kind = kind(leaf.field().fact());
        String reference = context.decision().protocol().agreement().reference();
        String normal = ReadText.compact(leaf.text());
        if (normal.isEmpty()) {
            return Optional.empty();
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(context.keys().keyFor(reference));
            byte[] digest = mac.doFinal((kind + ':' + normal).getBytes(StandardCharsets.UTF_8));
            return Optional.of(JsonNodeFactory.instance.stringNode(kind + '-' + token(digest)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("PST-3009: the pseudonym key of an agreement cannot be used", broken);
        }
    }

    private static String token(byte[] digest) {
        long bits = 0;
        for (int i = 0; i < 5; i++) {
            bits = bits << 8 | (digest[i] & 0xff);
        }
        StringBuilder token = new StringBuilder();
        for (int i = LENGTH - 1; i >= 0; i--) {
            token.append(ALPHABET.charAt((int) (bits >>> (5 * i)) & 31));
        }
        return token.toString();
    }

    /** The same person or place has the same token wherever in a document it stands. */
    private static String kind(Fact fact) {
        return switch (fact) {
            case CHILD_NAME, PERSON_NAME -> "P";
            case PLACE_NAME, POSTCODE -> "L";
            case ORGANISATION -> "O";
            default -> "X";
        };
    }
}
