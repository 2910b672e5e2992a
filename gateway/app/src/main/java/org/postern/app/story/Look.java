// SPDX-License-Identifier: Apache-2.0
package org.postern.app.story;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That somebody looked at evidence.
 *
 * @param submission empty for a search
 * @param person     the person's id
 * @param name       the person's name
 * @param agency     for which the person looked
 * @param criteria   of a search: which were given
 * @param found      of a search: how many were shown
 * @param reason     as it was typed; empty where none was asked for, and once the submission is erased
 */
public record Look(
        UUID id,
        Optional<UUID> submission,
        String person,
        String name,
        String agency,
        LookKind what,
        String criteria,
        Optional<Integer> found,
        Optional<String> reason,
        Instant at) {}
