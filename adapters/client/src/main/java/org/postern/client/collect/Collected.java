// SPDX-License-Identifier: Apache-2.0
package org.postern.client.collect;

import java.util.UUID;
import org.postern.client.GatewayRefusal;
import org.postern.envelope.Opened;
import org.postern.envelope.pki.Refusal;

/** What became of one envelope of the mailbox. */
public sealed interface Collected {

    UUID envelope();

    /** Whether the agency now holds what was sent and the gateway knows it. */
    default boolean done() {
        return false;
    }

    /** Opened, verified, kept, and the receipt taken. */
    record Delivered(UUID envelope, String type, Opened opened) implements Collected {
        @Override
        public boolean done() {
            return true;
        }

        @Override
        public String toString() {
            return "Delivered[" + envelope + "]";
        }
    }

    /** It was here already, from before a crash perhaps; only its receipt was sent. */
    record ReceiptSent(UUID envelope, String type) implements Collected {
        @Override
        public boolean done() {
            return true;
        }
    }

    /** It does not open or does not verify; the gateway has been told so. */
    record Unopened(UUID envelope, String type, Refusal reason) implements Collected {}

    /** It was stopped, or somebody else has collected it, between listing and fetching. */
    record Gone(UUID envelope) implements Collected {
        @Override
        public boolean done() {
            return true;
        }
    }

    /** It is kept, but the gateway does not take the receipt. */
    record ReceiptRefused(UUID envelope, String type, GatewayRefusal refusal) implements Collected {}
}
