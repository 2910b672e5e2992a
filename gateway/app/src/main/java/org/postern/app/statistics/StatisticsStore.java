// SPDX-License-Identifier: Apache-2.0
package org.postern.app.statistics;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts one agency's own documents by their columns. Each statement gives labels, then a column, then a number. */
@Repository
class StatisticsStore {

    private static final String MONDAY = "to_char(week at time zone 'UTC', 'YYYY-MM-DD')";

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

    /** Two ways in, each with an index that has all it needs; one condition with "or" would read the table. */
    List<Count> sent(Window window) {
        return counts(
                "select " + MONDAY + ", type, 'documents', sum(n) from (select " + week("accepted_at")
                        + " as week, type, count(*) as n from submission where agency = :me and accepted_at >= :begin"
                        + " and accepted_at < :end group by 1, 2 union all select " + week("accepted_at")
                        + ", type, count(*) from submission where on_behalf_of = :me and agency <> :me"
                        + " and accepted_at >= :begin and accepted_at < :end group by 1, 2) counted group by week, type",
                window);
    }

    List<Count> received(Window window) {
        return counts(
                "select " + MONDAY + ", type, 'documents', n from (select " + week("d.sealed_at")
                        + " as week, d.type, count(*) as n from delivery d where" + SHOWN + "group by 1, 2) counted",
                window);
    }

    /** Of sent envelopes by recipient, and of the agency's own receipts. */
    List<Count> acknowledged(Window window, Duration within) {
        String column = "case when d.delivered_at is not null then case when d.delivered_at <= d.sealed_at"
                + " + make_interval(secs => :within) then 'inside' else 'later' end"
                + " when d.state in ('SUPERSEDED', 'RECALLED', 'EXPIRED') then 'never' else 'open' end";
        String sent = "select 'sent', d.recipient, " + column + ", count(*) from delivery d where d.sent_at >= :begin"
                + " and d.sent_at < :end and ";
        return jdbc.sql(sent + "d.sent_by = :me group by 1, 2, 3 union all " + sent
                        + "d.sent_for = :me and d.sent_by <> :me group by 1, 2, 3 union all select 'received', '', "
                        + column
                        + ", count(*) from delivery d where" + SHOWN + "group by 1, 2, 3")
                .param("me", window.agency())
                .param("begin", window.begin())
                .param("end", window.end())
                .param("within", (double) within.toSeconds())
                .query(Count::of)
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
                        + " from delivery d where d.state = 'HELD' and (d.sent_by = :me or d.sent_for = :me) group by 1, 2",
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

    /** The Monday that begins a moment's week in UTC; grouped as a moment, which is quicker than as a text. */
    private static String week(String moment) {
        return "date_bin('7 days', " + moment + ", timestamptz '2001-01-01 00:00:00+00')";
    }

    private List<Count> counts(String sql, Window window) {
        return jdbc.sql(sql)
                .param("me", window.agency())
                .param("begin", window.begin())
                .param("end", window.end())
                .query(Count::of)
                .list();
    }
}
