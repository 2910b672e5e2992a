// SPDX-License-Identifier: Apache-2.0
package org.postern.app.pipeline;

import java.util.UUID;

/**
 * A recipient's signed word about an envelope: its receipt, or that it cannot be opened.
 *
 * @param recipient the agency it came from
 * @param delivery  the envelope's id
 * @param cms       the message as it came
 */
public record ReceiptMessage(String recipient, UUID delivery, byte[] cms) {

    @Override
    public String toString() {
        return "ReceiptMessage[" + delivery + "]";
    }
}
