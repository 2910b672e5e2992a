// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.postern.app.agency.GatewayKeys;
import org.postern.envelope.GatewayStatement;
import org.postern.envelope.pki.KnownCertificate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The gateway's signed statement that a version came into force: protocol, version, hash of the file, author, time, and
 * the hashes of the signatures that approved it. CMS SignedData over JSON.
 */
@Component
class InForceRecord {

    private final StepStore steps;
    private final GatewayKeys keys;
    private final JsonMapper json;
    private final Clock clock;

    InForceRecord(StepStore steps, GatewayKeys keys, JsonMapper json, Clock clock) {
        this.steps = steps;
        this.keys = keys;
        this.json = json;
        this.clock = clock;
    }

    byte[] sign(StoredVersion version) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        ObjectNode statement = json.createObjectNode()
                .put("protocol", version.protocol())
                .put("version", version.version())
                .put("sha256", version.sha256())
                .put("author", version.author())
                .put("inForceAt", now.toString());
        ArrayNode approvals = statement.putArray("approvals");
        steps.approvals(version.id())
                .forEach(approval -> approvals
                        .addObject()
                        .put("agency", approval.agency())
                        .put(
                                "signatureSha256",
                                KnownCertificate.sha256(approval.assent().evidence())));
        return GatewayStatement.sign(
                json.writeValueAsString(statement).getBytes(StandardCharsets.UTF_8), keys.messages(), now);
    }
}
