// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.postern.app.decision.ProtocolsInForce;
import org.postern.app.storage.GovernanceKey;
import org.postern.protocol.Membership;
import org.postern.protocol.SharingProtocol;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Versions of protocols as their parties see them. */
@Component
class VersionAnswer {

    private final VersionStore versions;
    private final VersionFiles files;
    private final StepStore steps;
    private final Approving approving;
    private final ProtocolsInForce inForce;
    private final GovernanceKey key;
    private final JsonMapper json;

    VersionAnswer(
            VersionStore versions,
            VersionFiles files,
            StepStore steps,
            Approving approving,
            ProtocolsInForce inForce,
            GovernanceKey key,
            JsonMapper json) {
        this.versions = versions;
        this.files = files;
        this.steps = steps;
        this.approving = approving;
        this.inForce = inForce;
        this.key = key;
        this.json = json;
    }

    /** One line of a list. */
    ObjectNode brief(StoredVersion version) {
        SharingProtocol protocol = files.protocol(version);
        ObjectNode node = head(protocol, version.state(), version.state().isApproved() && decides(protocol))
                .put("id", version.id().toString())
                .put("author", version.author());
        if (version.state() == ProtocolState.PROPOSED) {
            Set<String> signed = approving.signers(version);
            node.put("waitingFor", Approving.missing(approving.needed(version), signed));
        }
        return node;
    }

    /** A file that a demonstration decides by; nobody has approved it. */
    ObjectNode filed(SharingProtocol protocol) {
        return head(protocol, ProtocolState.DRAFT, decides(protocol));
    }

    /** All that there is to know before one signs. */
    ObjectNode whole(StoredVersion version) {
        UUID id = version.id();
        ObjectNode node = brief(version);
        ArrayNode story = node.putArray("steps");
        steps.of(id).forEach(step -> {
            ObjectNode one = story.addObject()
                    .put("state", step.state().name())
                    .put("at", step.at().toString());
            step.by().ifPresent(by -> {
                one.put("by", by.agency());
                by.person().ifPresent(person -> one.put("person", person));
            });
            step.reason().ifPresent(hidden -> one.put("reason", reason(id, hidden)));
        });
        ArrayNode approvals = node.putArray("approvals");
        steps.approvals(id).forEach(approval -> {
            ObjectNode one = approvals
                    .addObject()
                    .put("agency", approval.agency())
                    .put("at", approval.at().toString())
                    .put("kind", approval.assent().kind().name())
                    .put("signature", approval.assent().evidence());
            approval.assent().by().person().ifPresent(person -> one.put("person", person));
        });
        node.set("findings", json.readTree(versions.findings(id)));
        node.put("file", versions.file(id));
        versions.record(id).ifPresent(record -> node.put("record", record));
        return node;
    }

    private String reason(UUID version, byte[] sealed) {
        return new String(key.key().open("protocol-reason/" + version, sealed), StandardCharsets.UTF_8);
    }

    /** @param decides documents are decided by it at this instant */
    private ObjectNode head(SharingProtocol protocol, ProtocolState state, boolean decides) {
        SharingProtocol.Agreement agreement = protocol.agreement();
        ObjectNode node = json.createObjectNode()
                .put("protocol", protocol.id())
                .put("version", protocol.version())
                .put("state", state.name())
                .put("decides", decides)
                .put("title", protocol.title())
                .put("agreement", agreement.reference())
                .put("sha256", protocol.sha256())
                .put("inForceFrom", agreement.inForceFrom().toString())
                .put("review", agreement.review().toString())
                .put("expires", agreement.expires().toString());
        List.copyOf(Membership.named(agreement)).forEach(node.putArray("parties")::add);
        return node;
    }

    /** Documents are decided by it at this instant. */
    boolean decides(SharingProtocol protocol) {
        Optional<SharingProtocol> deciding = inForce.protocols().stream()
                .filter(compiled -> !compiled.withdrawn())
                .map(compiled -> compiled.protocol())
                .filter(one -> one.sha256().equals(protocol.sha256()))
                .findFirst();
        return deciding.filter(one -> Membership.inForce(one.agreement(), approving.today()))
                .isPresent();
    }
}
