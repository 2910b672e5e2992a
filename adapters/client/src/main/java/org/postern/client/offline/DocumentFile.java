// SPDX-License-Identifier: Apache-2.0
package org.postern.client.offline;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.postern.document.DocumentType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * A document in a file, looked into only as far as needed to send it: whether it is valid is for the validator to say.
 *
 * @param bytes exactly as they will be signed
 */
public record DocumentFile(Path file, byte[] bytes) {

    /** The document type that its {@code schema} names; empty for one that is unknown or not said. */
    public Optional<DocumentType> type() {
        return Optional.ofNullable(head().get("schema"))
                .map(schema -> schema.replaceFirst("/.*", ""))
                .flatMap(DocumentType::of);
    }

    /**
     * The key under which this version of this document is handed over, the same whenever and wherever it is worked out. It
     * is a digest, because agencies make document ids of names and case numbers. A document without id or version has one
     * of its content.
     */
    public String idempotencyKey(String agency, String type) {
        Map<String, String> head = head();
        String id = head.get("id");
        String version = head.get("version");
        MessageDigest digest = sha256();
        if (id == null || version == null) {
            digest.update(bytes);
        } else {
            for (String part : new String[] {agency, type, id, version}) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
        }
        return "postern-" + HexFormat.of().formatHex(digest.digest());
    }

    /** The simple values at the top of the document, as far as it can be read. */
    private Map<String, String> head() {
        Map<String, String> head = new HashMap<>();
        try (JsonParser parser = JsonMapper.shared().createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return head;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT) {
                    head.put(name, parser.getString());
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JacksonException unreadable) {
            // What was read before that is enough to send it; the gateway says what is wrong.
            return head;
        }
        return head;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Never the document. */
    @Override
    public String toString() {
        return "DocumentFile[" + file + "]";
    }
}
