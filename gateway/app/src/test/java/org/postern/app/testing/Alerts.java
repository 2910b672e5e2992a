// SPDX-License-Identifier: Apache-2.0
package org.postern.app.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What an agency is told. */
public final class Alerts {

    /** One alert. */
    public record Alert(String kind, String text) {}

    private Alerts() {}

    /** Waits for an alert of this kind about a submission. */
    public static Alert of(ApiCaller caller, UUID submission, String kind) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> now(caller, submission, kind), Optional::isPresent)
                .orElseThrow();
    }

    /** The alert, if it is there already. */
    public static Optional<Alert> now(ApiCaller caller, UUID submission, String kind) {
        return caller.get("/alerts")
                .json()
                .valueStream()
                .filter(alert -> alert.path("submission").asString("").equals(submission.toString()))
                .filter(alert -> kind(alert).equals(kind))
                .map(alert -> new Alert(kind(alert), alert.path("text").asString()))
                .findFirst();
    }

    private static String kind(JsonNode alert) {
        return alert.path("kind").asString();
    }
}
