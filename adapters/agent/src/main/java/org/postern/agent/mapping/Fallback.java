// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.mapping;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What is said where the sheet says nothing.
 *
 * @param path   where
 * @param value  what, unless one of the next two is given
 * @param from   another place whose value is taken
 * @param sender what is known about the sender, e.g. {@code agency}; see {@link Sender#known}
 * @param when   only where all of these hold
 */
public record Fallback(
        FieldPath path,
        Optional<JsonNode> value,
        Optional<FieldPath> from,
        Optional<String> sender,
        List<Condition> when) {

    public Fallback {
        when = List.copyOf(when);
    }
}
