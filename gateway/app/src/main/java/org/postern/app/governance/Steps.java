// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.postern.app.evidence.Act;
import org.postern.app.evidence.Evidence;
import org.postern.app.storage.GovernanceKey;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Takes a version from one state into the next, with its ledger leaf, inside the caller's transaction. */
@Component
class Steps {

    private final VersionStore versions;
    private final StepStore steps;
    private final Evidence evidence;
    private final GovernanceKey key;

    Steps(VersionStore versions, StepStore steps, Evidence evidence, GovernanceKey key) {
        this.versions = versions;
        this.steps = steps;
        this.evidence = evidence;
        this.key = key;
    }

    /** @param by who does it; empty where a date does */
    void to(ProtocolState state, StoredVersion version, Optional<Actor> by) {
        to(state, version, by, Optional.empty());
    }

    void to(ProtocolState state, StoredVersion version, Optional<Actor> by, Optional<String> reason) {
        versions.move(version.id(), state);
        steps.insert(
                version.id(),
                state,
                by,
                reason.map(text ->
                        key.key().seal("protocol-reason/" + version.id(), text.getBytes(StandardCharsets.UTF_8))));
        ObjectNode statement = statement(version, by);
        reason.ifPresent(text -> statement.put("reason", text));
        evidence.record(state.act(), version.id(), key.key(), statement);
        versions.changed();
    }

    /** One party's yes, whether or not it was the last that is needed. */
    void signed(StoredVersion version, Assent assent) {
        steps.approve(version.id(), assent);
        ObjectNode statement = statement(version, Optional.of(assent.by()))
                .put("kind", assent.kind().name())
                .put("signature", assent.evidence());
        assent.trust().ifPresent(trust -> statement.put("trustSha256", trust));
        evidence.record(Act.PROTOCOL_SIGNED, version.id(), key.key(), statement);
    }

    private ObjectNode statement(StoredVersion version, Optional<Actor> by) {
        ObjectNode statement = evidence.statement()
                .put("protocol", version.protocol())
                .put("version", version.version())
                .put("sha256", version.sha256());
        by.ifPresent(actor -> {
            statement.put("by", actor.agency());
            actor.person().ifPresent(person -> statement.put("person", person));
        });
        return statement;
    }
}
