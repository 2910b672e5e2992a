// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger.evidence;

import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * One act that is proven to be in the ledger.
 *
 * @param time  of the act, in milliseconds since 1970 UTC
 * @param facts the statement that its leaf commits to; empty where the file does not open it
 */
public record ProvenAct(long index, String kind, UUID subject, long time, Optional<JsonNode> facts) {

    boolean says(String name, String value) {
        return facts.filter(statement -> statement.path(name).asString("").equals(value))
                .isPresent();
    }
}
