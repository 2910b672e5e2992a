// SPDX-License-Identifier: Apache-2.0
package org.postern.client.api;

import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * The gateway's 202: the document is accepted for good.
 *
 * @param json     the whole answer
 * @param repeated whether this is the first answer again
 */
public record Submitted(ObjectNode json, boolean repeated) {

    public UUID id() {
        return UUID.fromString(json.path("id").asString());
    }

    /** The ledger's signed word that the submission will be in it; worth keeping. */
    public String ledgerPromise() {
        return json.path("ledgerPromise").asString("");
    }

    public List<RecipientAnswer> recipients() {
        return RecipientAnswer.list(json.path("recipients"));
    }

    /** Never what was said about fields. */
    @Override
    public String toString() {
        return "Submitted[" + id() + "]";
    }
}
