// SPDX-License-Identifier: Apache-2.0
package org.postern.app.story;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * One envelope on its way.
 *
 * @param id                also the envelope's id
 * @param decision          that it carries out; for the sender's side only
 * @param state             of {@link org.postern.app.delivery.DeliveryState}
 * @param cause             why it is held, parked or a problem; for the sender's side only
 * @param leftAt            the first try to push
 * @param envelopeSha256    of the sealed bytes, hexadecimal
 * @param certificateSha256 of the certificate that it was sealed for
 * @param receipt           the recipient's signed statement that it opened the envelope
 * @param acknowledgement   that a person of the recipient read it
 * @param problems          codes of what the recipient reported, or of receipts that did not match
 * @param manifest          what the recipient was told about reductions; empty once the submission is erased
 */
public record DeliveryStory(
        UUID id,
        Optional<UUID> decision,
        String recipient,
        String unit,
        String state,
        Optional<String> cause,
        Instant createdAt,
        Optional<Instant> sealedAt,
        Optional<Instant> leftAt,
        Optional<Instant> handedOverAt,
        Optional<Instant> deliveredAt,
        Optional<String> envelopeSha256,
        Optional<String> certificateSha256,
        Optional<Receipt> receipt,
        Optional<Acknowledgement> acknowledgement,
        List<Problem> problems,
        Optional<JsonNode> manifest) {

    /** The same without what only the sender's side may know. */
    DeliveryStory forRecipient() {
        return new DeliveryStory(
                id,
                Optional.empty(),
                recipient,
                unit,
                state,
                Optional.empty(),
                sealedAt.orElse(createdAt),
                sealedAt,
                leftAt,
                handedOverAt,
                deliveredAt,
                envelopeSha256,
                certificateSha256,
                receipt,
                acknowledgement,
                problems,
                manifest);
    }

    /** @param openedAt as the recipient signed it */
    public record Receipt(Instant openedAt, Instant receivedAt) {}

    /** @param role of the reader; a word, never a name */
    public record Acknowledgement(String role, Instant readAt) {}

    public record Problem(String code, Instant at) {}
}
