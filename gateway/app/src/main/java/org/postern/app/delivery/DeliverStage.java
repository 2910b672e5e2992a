// SPDX-License-Identifier: Apache-2.0
package org.postern.app.delivery;

import org.postern.agency.Agency;
import org.postern.agency.AgencyRegistry;
import org.springframework.stereotype.Component;

/** Hands a sealed envelope over: leaves it in the mailbox, or pushes it where the recipient has a push address. */
@Component
public class DeliverStage {

    private final AgencyRegistry registry;
    private final Push push;
    private final DeliverySettings settings;

    public DeliverStage(AgencyRegistry registry, Push push, DeliverySettings settings) {
        this.registry = registry;
        this.push = push;
        this.settings = settings;
    }

    public NextTry handle(Delivery delivery) {
        if (delivery.state() == DeliveryState.HELD) {
            return new NextTry.Again(settings.heldRecheck());
        }
        Agency recipient = registry.find(delivery.recipient()).orElseThrow();
        if (delivery.state() == DeliveryState.SEALED && recipient.push().isPresent()) {
            return push.toRecipient(delivery, recipient.push().get());
        }
        return new NextTry.Settled();
    }
}
