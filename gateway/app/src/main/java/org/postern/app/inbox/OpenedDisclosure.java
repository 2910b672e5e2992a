// SPDX-License-Identifier: Apache-2.0
package org.postern.app.inbox;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A disclosure in front of a person of its recipient, exactly as it stands in the envelope. */
public record OpenedDisclosure(InboxItem item, ObjectNode disclosure, JsonNode manifest) {

    /** Never what it says. */
    @Override
    public String toString() {
        return "OpenedDisclosure[" + item.id() + "]";
    }
}
