// SPDX-License-Identifier: Apache-2.0
package org.postern.app.statistics;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts different children by their keyed references, which go when the documents go. */
@Repository
class ChildStore {

    private static final String MINE = "select id, child_ref, extract(year from accepted_at at time zone 'UTC'"
            + " - interval '3 months')::int as year from submission where length(child_ref) > 0"
            + " and superseded_by is null and recalled_at is null and accepted_at >= :begin and accepted_at < :end and ";

    private final JdbcClient jdbc;

    ChildStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Reporting year, code; of all that documents of one year say of a child, what stands first in the order counts.
     *
     * @param order what may stand behind the code's slash
     */
    List<Count> byCode(Measure measure, List<String> order, Window window) {
        return jdbc.sql("select year || '-' || lpad(((year + 1) % 100)::text, 2, '0'), code, (:order)[first], count(*)"
                        + " from (select s.year, split_part(f.code, '/', 1) as code, s.child_ref,"
                        + " min(array_position(:order, split_part(f.code, '/', 2))) as first from (" + MINE
                        + "agency = :me union all " + MINE + "on_behalf_of = :me and agency <> :me) s"
                        + " join document_fact f on f.submission = s.id and f.measure = :measure"
                        + " and f.measure in ('harm', 'interview-outcome') group by 1, 2, 3) child group by 1, 2, 3")
                .param("me", window.agency())
                .param("begin", window.begin())
                .param("end", window.end())
                .param("measure", measure.id())
                .param("order", order.toArray(String[]::new))
                .query(Count::of)
                .list();
    }
}
