// SPDX-License-Identifier: Apache-2.0
package org.postern.client.sandbox;

import java.util.Optional;
import java.util.UUID;

/**
 * What the sender of one document sees about one canned recipient.
 *
 * @param say        what the document shows
 * @param submission empty where the gateway did not take it
 * @param state      where the delivery stands; empty string for nowhere
 * @param cause      why it is a problem; empty string for none
 */
public record SandboxResult(
        String say,
        Optional<UUID> submission,
        String sender,
        String recipient,
        Behaviour behaviour,
        String state,
        String cause) {

    public boolean asExpected() {
        return state.equals(behaviour.state()) && cause.startsWith(behaviour.code());
    }
}
