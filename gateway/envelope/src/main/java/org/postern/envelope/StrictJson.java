// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the JSON inside a signature: UTF-8 only, one object, no name twice, nothing after it but white space, numbers as
 * they were written.
 */
final class StrictJson {

    private static final int LONGEST_TEXT = 256;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private StrictJson() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static byte[] write(ObjectNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    static Optional<ObjectNode> read(byte[] json) {
        try {
            // Jackson would take UTF-16 and UTF-32 as well, where another reader sees other characters.
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json))
                    .toString();
            return MAPPER.readTree(text) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (CharacterCodingException | JacksonException e) {
            return Optional.empty();
        }
    }

    static boolean hasExactly(JsonNode object, Set<String> names) {
        return object.isObject() && names.equals(Set.copyOf(object.propertyNames()));
    }

    /** A text that is there, not empty and not longer than any of ours. */
    static boolean isText(JsonNode object, String name) {
        var value = object.get(name);
        return value != null
                && value.isString()
                && !value.stringValue().isBlank()
                && value.stringValue().length() <= LONGEST_TEXT;
    }

    static Optional<Instant> instant(JsonNode object, String name) {
        try {
            return isText(object, name)
                    ? Optional.of(Instant.parse(object.get(name).stringValue()))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
