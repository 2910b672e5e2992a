// SPDX-License-Identifier: Apache-2.0
package org.postern.app.story;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was decided for one recipient, for the sender's side only.
 *
 * @param protocol empty where none covers the recipient
 * @param outcome  {@code sent}, {@code sent-reduced}, {@code held}, {@code withheld} or {@code refused}
 * @param rule     that decided on the whole
 * @param reason   its plain sentence
 * @param fields   each with its own rule and sentence; empty once the submission is erased
 * @param reviews  what a person was asked, and answered
 */
public record RecipientStory(
        UUID decision,
        String recipient,
        String unit,
        Optional<Protocol> protocol,
        String outcome,
        String rule,
        String reason,
        Instant decidedAt,
        List<Field> fields,
        List<Review> reviews) {

    /** @param sha256 of the protocol's file */
    public record Protocol(String id, int version, String sha256) {}

    /**
     * One value of the document.
     *
     * @param pointer   RFC 6901, in this document
     * @param path      the same without indices
     * @param treatment {@code share}, {@code narrative}, {@code generalise:...}, {@code pseudonymise}, {@code mask},
     *                  {@code drop} or {@code withhold}
     */
    public record Field(String pointer, String path, String treatment, String rule, String reason) {}

    /**
     * @param kind      {@code leak}, {@code recogniser} or {@code serious-harm}, or what a protocol asks for
     * @param agency    asked first, then {@code deputy}
     * @param decidedBy the agency or person that answered
     * @param outcome   {@code released}, {@code kept} or {@code expired}
     */
    public record Review(
            UUID id,
            String kind,
            String agency,
            String deputy,
            Instant askedAt,
            Instant dueAt,
            Optional<Instant> escalatedAt,
            Optional<Instant> decidedAt,
            Optional<String> decidedBy,
            Optional<String> outcome) {}
}
