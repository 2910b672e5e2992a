// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.record;

import org.postern.envelope.EnvelopeHeader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What an envelope says of itself, without the nonce, which proves opening. */
public final class EnvelopeFacts {

    private EnvelopeFacts() {}

    public static ObjectNode of(EnvelopeHeader header) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("id", header.id())
                .put("sender", header.sender())
                .put("recipient", header.recipient())
                .put("unit", header.unit())
                .put("issued", header.issued().toString())
                .put("protocolVersion", header.protocolVersion());
    }
}
