// SPDX-License-Identifier: Apache-2.0
package org.postern.client.api;

import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** Where a submission stands, recipient by recipient; without any content. */
public record SubmissionStatus(ObjectNode json) {

    public UUID id() {
        return UUID.fromString(json.path("id").asString());
    }

    public String type() {
        return json.path("type").asString("");
    }

    public List<RecipientAnswer> recipients() {
        return RecipientAnswer.list(json.path("recipients"));
    }
}
