// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * What is to be sealed for one recipient.
 *
 * @param envelopeId      new and never used before
 * @param sender          id of the agency whose document was reduced
 * @param recipient       id of the agency that may see it
 * @param unit            the recipient's unit, null for none
 * @param protocolVersion id and version of the sharing protocol by which it was reduced
 * @param content         the reduced document, a JSON object
 * @param manifest        what the recipient is told about the reductions, a JSON object
 */
public record Disclosure(
        String envelopeId,
        String sender,
        String recipient,
        String unit,
        String protocolVersion,
        JsonNode content,
        JsonNode manifest) {

    public Disclosure {
        Objects.requireNonNull(envelopeId);
        Objects.requireNonNull(sender);
        Objects.requireNonNull(recipient);
        Objects.requireNonNull(protocolVersion);
        if (!content.isObject() || !manifest.isObject()) {
            throw new IllegalArgumentException("The disclosure and its manifest are JSON objects");
        }
    }

    /** Never the content. */
    @Override
    public String toString() {
        return "Disclosure[" + envelopeId + "]";
    }
}
