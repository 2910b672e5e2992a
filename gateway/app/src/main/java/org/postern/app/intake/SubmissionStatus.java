// SPDX-License-Identifier: Apache-2.0
package org.postern.app.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postern.app.acknowledgement.Reading;

/** Where one submission stands, recipient by recipient, for its sender. */
public record SubmissionStatus(
        UUID id,
        String type,
        int version,
        Instant acceptedAt,
        Optional<UUID> supersededBy,
        Optional<Instant> recalledAt,
        List<RecipientStatus> recipients) {

    /**
     * One recipient; {@code state} is missing where nothing is on its way.
     *
     * @param deliveredAt   when a machine's receipt came
     * @param acknowledgeBy until when the protocol wants a person to have read it
     * @param acknowledged  that a person has
     */
    public record RecipientStatus(
            String agency,
            String unit,
            String outcome,
            String rule,
            String reason,
            Optional<UUID> envelope,
            Optional<String> state,
            Optional<String> cause,
            Optional<Instant> deliveredAt,
            Optional<Instant> acknowledgeBy,
            Optional<Reading.Done> acknowledged) {}
}
