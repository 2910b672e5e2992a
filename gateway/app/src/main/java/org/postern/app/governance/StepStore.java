// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done to versions of protocols, by whom and when; rows that stay. */
@Repository
class StepStore {

    private final JdbcClient jdbc;

    StepStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One step. @param by empty where a date did it */
    record Step(ProtocolState state, Optional<Actor> by, Optional<byte[]> reason, Instant at) {}

    /** One party's yes. */
    record Approval(Assent assent, Instant at) {

        String agency() {
            return assent.by().agency();
        }
    }

    void insert(UUID version, ProtocolState state, Optional<Actor> by, Optional<byte[]> sealedReason) {
        jdbc.sql("insert into protocol_step (version, state, agency, person, reason)"
                        + " values (:version, :state, :agency, :person, :reason)")
                .param("version", version)
                .param("state", state.name())
                .param("agency", by.map(Actor::agency).orElse(null))
                .param("person", by.flatMap(Actor::person).orElse(null))
                .param("reason", sealedReason.orElse(null))
                .update();
    }

    List<Step> of(UUID version) {
        return jdbc.sql(
                        "select state, agency, person, reason, at from protocol_step where version = :version order by seq")
                .param("version", version)
                .query((row, number) -> new Step(
                        ProtocolState.valueOf(row.getString("state")),
                        actor(row.getString("agency"), row.getString("person")),
                        Optional.ofNullable(row.getBytes("reason")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    void approve(UUID version, Assent assent) {
        jdbc.sql("insert into protocol_approval (version, agency, person, kind, signature, trust)"
                        + " values (:version, :agency, :person, :kind, :signature, :trust)")
                .param("version", version)
                .param("agency", assent.by().agency())
                .param("person", assent.by().person().orElse(null))
                .param("kind", assent.kind().name())
                .param("signature", assent.evidence())
                .param("trust", assent.trust().orElse(null))
                .update();
    }

    List<Approval> approvals(UUID version) {
        return jdbc.sql(
                        "select agency, person, kind, signature, trust, at from protocol_approval where version = :version order by at, agency")
                .param("version", version)
                .query((row, number) -> new Approval(
                        new Assent(
                                new Actor(row.getString("agency"), Optional.ofNullable(row.getString("person"))),
                                Assent.Kind.valueOf(row.getString("kind")),
                                row.getBytes("signature"),
                                Optional.ofNullable(row.getString("trust"))),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** True the first time. */
    boolean notice(UUID version, String kind) {
        return jdbc.sql("insert into protocol_notice (version, kind) values (:version, :kind) on conflict do nothing")
                        .param("version", version)
                        .param("kind", kind)
                        .update()
                == 1;
    }

    private static Optional<Actor> actor(String agency, String person) {
        return Optional.ofNullable(agency).map(id -> new Actor(id, Optional.ofNullable(person)));
    }
}
