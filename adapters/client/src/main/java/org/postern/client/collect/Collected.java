// SPDX-License-Identifier: Apache-2.0
package org.postern.client.collect;

import java.util.List;
import java.util.UUID;
import org.postern.client.GatewayRefusal;
import org.postern.client.api.InboxPage;
import org.postern.envelope.Opened;
import org.postern.envelope.pki.Refusal;

/** What became of one envelope of the mailbox. */
public sealed interface Collected {

    /** As the mailbox offered it. */
    InboxPage.Item item();

    default UUID envelope() {
        return item().id();
    }

    /** Whether the agency now holds what was sent and the gateway knows it. */
    default boolean done() {
        return false;
    }

    /** What must be done or not done with it, sentence by sentence; empty where it is not held. */
    default List<String> handling() {
        return List.of();
    }

    /** Opened, verified, kept, and the receipt taken. */
    record Delivered(InboxPage.Item item, Opened opened) implements Collected {
        @Override
        public boolean done() {
            return true;
        }

        @Override
        public List<String> handling() {
            return Handling.of(opened.manifest());
        }

        /** Never what it holds. */
        @Override
        public String toString() {
            return "Delivered[" + envelope() + "]";
        }
    }

    /** It was here already, from before a crash perhaps; only its receipt was sent. */
    record ReceiptSent(InboxPage.Item item, List<String> handling) implements Collected {
        @Override
        public boolean done() {
            return true;
        }
    }

    /** It does not open or does not verify; the gateway has been told so. */
    record Unopened(InboxPage.Item item, Refusal reason) implements Collected {}

    /** It was stopped, or somebody else has collected it, between listing and fetching. */
    record Gone(InboxPage.Item item) implements Collected {
        @Override
        public boolean done() {
            return true;
        }
    }

    /** It is kept, but the gateway does not take the receipt. */
    record ReceiptRefused(InboxPage.Item item, List<String> handling, GatewayRefusal refusal) implements Collected {}

    /** The gateway would not hand it over, or not be told about it, this time; the others are not kept waiting. */
    record NotNow(InboxPage.Item item, GatewayRefusal refusal) implements Collected {}
}
