// SPDX-License-Identifier: Apache-2.0
package org.postern.app.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts one agency's own documents by their columns. Each statement gives labels, then a column, then a number. */
@Repository
class StatisticsStore {

    private static final String WEEK = "to_char(date_trunc('week', %s at time zone 'UTC'), 'YYYY-MM-DD')";
    private static final String MINE =
            " (s.agency = :me or s.on_behalf_of = :me) and s.accepted_at >= :begin" + " and s.accepted_at < :end ";
    private static final String SHOWN = " d.recipient = :me and d.sealed_at >= :begin and d.sealed_at < :end and"
            + " (d.left_at is not null or d.handed_over_at is not null"
            + " or d.state in ('SEALED', 'HANDED_OVER', 'PARKED', 'PROBLEM', 'DELIVERED')) ";
    private final JdbcClient jdbc;

    StatisticsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For the current transaction: what is grouped here is too much for what a statement gets by default. */
    void makeRoom() {
        jdbc.sql("set local work_mem = '64MB'").update();
    }

    List<Count> sent(Window window) {
        return counts(
                "select " + WEEK.formatted("s.accepted_at") + ", s.type, 'documents', count(*) from submission s where"
                        + MINE + "group by 1, 2",
                window);
    }

    /** Week, type, recipient; of each recipient the last word, for a person may have released what a rule held. */
    List<Count> outcomes(Window window) {
        return counts(
                "select " + WEEK.formatted("s.accepted_at")
                        + ", s.type, c.recipient, c.outcome, count(*) from decision c"
                        + " join submission s on s.id = c.submission where" + MINE
                        + "and not exists (select 1 from decision later where later.submission = c.submission"
                        + " and later.recipient = c.recipient and later.unit = c.unit"
                        + " and (later.decided_at, later.id) > (c.decided_at, c.id)) group by 1, 2, 3, 4",
                window);
    }

    List<Count> received(Window window) {
        return counts(
                "select " + WEEK.formatted("d.sealed_at") + ", d.type, 'documents', count(*) from delivery d where"
                        + SHOWN + "group by 1, 2",
                window);
    }

    /** Of sent envelopes by recipient, and of the agency's own receipts. */
    List<Count> acknowledged(Window window, Duration within) {
        String column = "case when d.delivered_at is not null then case when d.delivered_at <= d.sealed_at"
                + " + make_interval(secs => :within) then 'inside' else 'later' end"
                + " when d.state in ('SUPERSEDED', 'RECALLED', 'EXPIRED') then 'never' else 'open' end";
        return jdbc.sql("select 'sent', d.recipient, " + column + ", count(*) from delivery d join submission s"
                        + " on s.id = d.submission where" + MINE + "group by 1, 2, 3 union all select 'received', '', "
                        + column + ", count(*) from delivery d where" + SHOWN + "group by 1, 2, 3")
                .param("me", window.agency())
                .param("begin", window.begin())
                .param("end", window.end())
                .param("within", (double) within.toSeconds())
                .query(StatisticsStore::count)
                .list();
    }

    /** What waits now by how long it has waited, and what was decided in the window. */
    List<Count> reviews(Window window) {
        String age = "case when clock_timestamp() - %1$s < interval '4 hours' then 'under-4-hours'"
                + " when clock_timestamp() - %1$s < interval '24 hours' then 'under-24-hours' else 'longer' end";
        return counts(
                "select r.kind, " + age.formatted("r.asked_at") + ", count(*) from review r where r.decided_at is null"
                        + " and (r.agency = :me or (r.deputy = :me and r.escalated_at is not null)) group by 1, 2"
                        + " union all select r.kind, case when r.outcome in ('released', 'kept') then r.outcome else"
                        + " 'expired' end, count(*) from review r where (r.agency = :me or r.deputy = :me)"
                        + " and r.decided_at >= :begin and r.decided_at < :end group by 1, 2"
                        + " union all select 'delivery-held', " + age.formatted("d.created_at") + ", count(*)"
                        + " from delivery d join submission s on s.id = d.submission where d.state = 'HELD'"
                        + " and (s.agency = :me or s.on_behalf_of = :me) group by 1, 2",
                window);
    }

    List<Count> overrides(Window window) {
        return counts(
                "select 'break-glass', case when b.reviewed_at is null then 'waiting' when b.justified then 'justified'"
                        + " else 'not-justified' end, count(*) from break_glass b where (b.agency = :me or b.owner = :me)"
                        + " and b.at >= :begin and b.at < :end group by 1, 2"
                        + " union all select 'wish', 'recorded', count(*) from wish_override w join submission s"
                        + " on s.id = w.submission where (s.agency = :me or s.on_behalf_of = :me)"
                        + " and w.at >= :begin and w.at < :end group by 1, 2",
                window);
    }

    /** Month, home, code. Documents that are erased are in the totals of their month. */
    List<Count> facts(Measure measure, Window window) {
        return jdbc.sql("select to_char(s.accepted_at at time zone 'UTC', 'YYYY-MM'), f.home, f.code, count(*)"
                        + " from document_fact f join submission s on s.id = f.submission where f.measure = :measure and"
                        + MINE + "and s.superseded_by is null and s.recalled_at is null group by 1, 2, 3"
                        + " union all select to_char(t.month, 'YYYY-MM'), t.home, t.code, sum(t.documents)"
                        + " from fact_total t where t.agency = :me and t.measure = :measure"
                        + " and t.month >= (:begin at time zone 'UTC')::date and t.month < (:end at time zone 'UTC')::date"
                        + " group by 1, 2, 3")
                .param("me", window.agency())
                .param("begin", window.begin())
                .param("end", window.end())
                .param("measure", measure.id())
                .query(StatisticsStore::count)
                .list();
    }

    private List<Count> counts(String sql, Window window) {
        return jdbc.sql(sql)
                .param("me", window.agency())
                .param("begin", window.begin())
                .param("end", window.end())
                .query(StatisticsStore::count)
                .list();
    }

    private static Count count(ResultSet row, int number) throws SQLException {
        int columns = row.getMetaData().getColumnCount();
        List<String> labels = new ArrayList<>();
        for (int i = 1; i <= columns - 2; i++) {
            labels.add(row.getString(i));
        }
        return new Count(labels, row.getString(columns - 1), row.getLong(columns));
    }
}
