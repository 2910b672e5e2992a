// SPDX-License-Identifier: Apache-2.0
package org.postern.app.acknowledgement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postern.protocol.Acknowledge;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Acknowledgements as rows, asked for or given; nothing in them says anything of a document. */
@Repository
public class AcknowledgementStore {

    private final JdbcClient jdbc;

    public AcknowledgementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that nobody has given in time. @param told how often that was said before */
    record Overdue(UUID delivery, Duration within, String tell, int told) {}

    /** The protocol asks for it; written with the delivery. */
    public void ask(UUID delivery, Acknowledge asked) {
        jdbc.sql("insert into acknowledgement (delivery, within_seconds, again_seconds, tell)"
                        + " values (:delivery, :within, :again, :tell)")
                .param("delivery", delivery)
                .param("within", asked.within().toSeconds())
                .param("again", asked.again().toSeconds())
                .param("tell", asked.tell())
                .update();
    }

    /** True the first time: who read it first is what counts. @param trust by which the signature was judged */
    boolean keep(UUID delivery, byte[] cms, String role, Instant readAt, String trust) {
        return jdbc.sql("insert into acknowledgement as a (delivery, cms, role, read_at, trust, received_at)"
                                + " values (:delivery, :cms, :role, :read, :trust, clock_timestamp())"
                                + " on conflict (delivery) do update set cms = excluded.cms, role = excluded.role,"
                                + " read_at = excluded.read_at, trust = excluded.trust,"
                                + " received_at = excluded.received_at where a.received_at is null")
                        .param("delivery", delivery)
                        .param("trust", trust)
                        .param("cms", cms)
                        .param("role", role)
                        .param("read", Timestamp.from(readAt))
                        .update()
                == 1;
    }

    /** As {@link #keep}, where a person said so in the console, signed in. */
    public boolean keepByPerson(UUID delivery, String person, String role, Instant readAt) {
        return jdbc.sql("insert into acknowledgement as a (delivery, person, role, read_at, received_at) values"
                                + " (:delivery, :person, :role, :read, clock_timestamp()) on conflict (delivery) do update set person ="
                                + " excluded.person, role = excluded.role, read_at = excluded.read_at, received_at = excluded.received_at"
                                + " where a.received_at is null")
                        .param("delivery", delivery)
                        .param("person", person)
                        .param("role", role)
                        .param("read", Timestamp.from(readAt))
                        .update()
                == 1;
    }

    /** By delivery; a delivery that nobody asked about and nobody read is not there. */
    public Map<UUID, Reading> ofSubmission(UUID submission) {
        return jdbc
                .sql("select a.delivery, a.role, a.read_at, a.received_at,"
                        + " d.sealed_at + make_interval(secs => a.within_seconds) as by"
                        + " from acknowledgement a join delivery d on d.id = a.delivery where d.submission = :id")
                .param("id", submission)
                .query(AcknowledgementStore::reading)
                .list()
                .stream()
                .collect(Collectors.toMap(Reading::delivery, Function.identity()));
    }

    /**
     * Those that are to be said to be overdue, now or again: each time after twice as long. What was replaced, taken back or
     * destroyed need not be read any more.
     */
    List<UUID> overdue(int limit) {
        return jdbc.sql("select a.delivery from acknowledgement a join delivery d on d.id = a.delivery"
                        + " join submission s on s.id = d.submission"
                        + " where a.received_at is null and s.superseded_by is null and s.recalled_at is null"
                        + " and s.wrapped_key is not null"
                        + " and d.state in ('SEALED', 'HANDED_OVER', 'PARKED', 'PROBLEM', 'DELIVERED')"
                        + " and d.sealed_at + make_interval(secs => a.within_seconds) < clock_timestamp()"
                        + " and (a.told = 0 or a.told_at + make_interval(secs => a.again_seconds"
                        + " * power(2, least(a.told - 1, 10))) < clock_timestamp()) order by d.sealed_at limit :limit")
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /** Locked until the transaction ends; empty where it has come meanwhile. */
    Optional<Overdue> lockAwaited(UUID delivery) {
        return jdbc.sql("select within_seconds, tell, told from acknowledgement"
                        + " where delivery = :id and received_at is null for update")
                .param("id", delivery)
                .query((row, number) -> new Overdue(
                        delivery,
                        Duration.ofSeconds(row.getLong("within_seconds")),
                        row.getString("tell"),
                        row.getInt("told")))
                .optional();
    }

    void told(UUID delivery) {
        jdbc.sql("update acknowledgement set told = told + 1, told_at = clock_timestamp() where delivery = :id")
                .param("id", delivery)
                .update();
    }

    private static Reading reading(ResultSet row, int number) throws SQLException {
        Timestamp received = row.getTimestamp("received_at");
        return new Reading(
                row.getObject("delivery", UUID.class),
                Optional.ofNullable(row.getTimestamp("by")).map(Timestamp::toInstant),
                received == null
                        ? Optional.empty()
                        : Optional.of(new Reading.Done(
                                row.getTimestamp("read_at").toInstant(), row.getString("role"), received.toInstant())));
    }
}
