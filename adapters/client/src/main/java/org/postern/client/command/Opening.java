// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import org.postern.envelope.EnvelopeHeader;
import org.postern.envelope.Opened;
import tools.jackson.databind.node.ObjectNode;

/** An opened envelope as JSON. The opening nonce is left out: who has it can make half of a receipt. */
final class Opening {

    private Opening() {}

    static ObjectNode json(Opened opened) {
        EnvelopeHeader header = opened.header();
        ObjectNode result = Output.object();
        result.putObject("envelope")
                .put("id", header.id())
                .put("sender", header.sender())
                .put("recipient", header.recipient())
                .put("unit", header.unit())
                .put("recipientCertSha256", header.recipientCertSha256())
                .put("suite", header.suite())
                .put("issued", header.issued().toString())
                .put("protocolVersion", header.protocolVersion())
                .put("sha256", opened.envelopeSha256())
                .put("gateway", opened.gateway())
                .put("revocationChecked", opened.signer().revocationChecked());
        result.set("disclosure", opened.disclosure());
        result.set("manifest", opened.manifest());
        return result;
    }
}
