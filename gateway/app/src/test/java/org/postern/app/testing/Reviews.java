// SPDX-License-Identifier: Apache-2.0
package org.postern.app.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A reviewer at work. */
public final class Reviews {

    private Reviews() {}

    /** What waits about one submission. */
    public static List<JsonNode> of(ApiCaller reviewer, UUID submission) {
        return reviewer.get("/reviews")
                .json()
                .valueStream()
                .filter(review -> review.path("submission").asString().equals(submission.toString()))
                .toList();
    }

    /** The one that waits of this kind for this recipient. */
    public static UUID waiting(ApiCaller reviewer, UUID submission, String recipient, String kind) {
        return of(reviewer, submission).stream()
                .filter(review -> review.path("kind").asString().equals(kind)
                        && review.path("recipient").asString().equals(recipient))
                .map(review -> UUID.fromString(review.path("id").asString()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no review waits: " + kind + " for " + recipient));
    }

    public static Reply decide(ApiCaller reviewer, UUID review, String decision, String reason) {
        byte[] body = JsonMapper.shared()
                .createObjectNode()
                .put("decision", decision)
                .put("reason", reason)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        return reviewer.post("/reviews/" + review, "application/json", body);
    }
}
