// SPDX-License-Identifier: Apache-2.0
package org.postern.app.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.postern.document.DocumentType;

/**
 * One envelope on its way to one recipient, without its content.
 *
 * @param id    also the envelope's id, by which the recipient counts
 * @param seq   place in the recipient's inbox; 0 until the envelope is sealed
 * @param cause why it is held, parked or a problem; a code and a plain sentence
 */
public record Delivery(
        UUID id,
        long seq,
        UUID submission,
        UUID decision,
        String recipient,
        String unit,
        DocumentType type,
        boolean urgent,
        DeliveryState state,
        Optional<String> cause,
        int attempts,
        Instant createdAt,
        Optional<Instant> deliveredAt) {}
