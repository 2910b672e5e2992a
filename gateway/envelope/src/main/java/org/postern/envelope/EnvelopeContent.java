// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is signed inside an envelope: {@code {"envelope": ..., "disclosure": ..., "manifest": ...}}. It is filled up with
 * spaces to a multiple of 4096 bytes, which JSON allows, so that the length of an envelope does not tell how much was
 * withheld.
 *
 * @param disclosure the reduced document, a JSON object
 * @param manifest   what the recipient is told about the reductions, a JSON object
 */
record EnvelopeContent(EnvelopeHeader header, JsonNode disclosure, JsonNode manifest) {

    static final int STEP = 4096;

    private static final List<String> TEXTS = List.of(
            "id", "sender", "recipient", "recipientCertSha256", "suite", "issued", "protocolVersion", "openingNonce");
    private static final Set<String> NAMES = Set.copyOf(TEXTS);
    private static final Set<String> NAMES_WITH_UNIT =
            Stream.concat(TEXTS.stream(), Stream.of("unit")).collect(Collectors.toUnmodifiableSet());

    byte[] write() {
        var json = StrictJson.object();
        writeHeader(json.putObject("envelope"));
        json.set("disclosure", disclosure);
        json.set("manifest", manifest);
        byte[] bytes = StrictJson.write(json);
        byte[] padded = Arrays.copyOf(bytes, (bytes.length + STEP - 1) / STEP * STEP);
        Arrays.fill(padded, bytes.length, padded.length, (byte) ' ');
        return padded;
    }

    static Optional<EnvelopeContent> read(byte[] bytes) {
        return StrictJson.read(bytes)
                .filter(json -> StrictJson.hasExactly(json, Set.of("envelope", "disclosure", "manifest"))
                        && json.get("disclosure").isObject()
                        && json.get("manifest").isObject())
                .flatMap(json -> readHeader(json.get("envelope"))
                        .map(header -> new EnvelopeContent(header, json.get("disclosure"), json.get("manifest"))));
    }

    private void writeHeader(ObjectNode json) {
        json.put("id", header.id()).put("sender", header.sender()).put("recipient", header.recipient());
        if (header.unit() != null) {
            json.put("unit", header.unit());
        }
        json.put("recipientCertSha256", header.recipientCertSha256())
                .put("suite", header.suite())
                .put("issued", header.issued().toString())
                .put("protocolVersion", header.protocolVersion())
                .put("openingNonce", header.openingNonce());
    }

    private static Optional<EnvelopeHeader> readHeader(JsonNode json) {
        boolean hasUnit = json.has("unit");
        if (!StrictJson.hasExactly(json, hasUnit ? NAMES_WITH_UNIT : NAMES)
                || !TEXTS.stream().allMatch(name -> StrictJson.isText(json, name))
                || (hasUnit && !StrictJson.isText(json, "unit"))
                || !OpeningNonce.isWellFormed(json.get("openingNonce").stringValue())) {
            return Optional.empty();
        }
        return StrictJson.instant(json, "issued")
                .map(issued -> new EnvelopeHeader(
                        json.get("id").stringValue(),
                        json.get("sender").stringValue(),
                        json.get("recipient").stringValue(),
                        hasUnit ? json.get("unit").stringValue() : null,
                        json.get("recipientCertSha256").stringValue(),
                        json.get("suite").stringValue(),
                        issued,
                        json.get("protocolVersion").stringValue(),
                        json.get("openingNonce").stringValue()));
    }
}
