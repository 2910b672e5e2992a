// SPDX-License-Identifier: Apache-2.0
package org.postern.app.statistics;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Sums of what was counted as it happened. The database's triggers write a row for each act, +1 or -1, in the act's own
 * transaction (migration V17); a figure is the sum of all rows, whether they have been added together yet or not.
 */
@Repository
class TallyStore {

    private static final String OUTCOME = "outcome";

    private final JdbcClient jdbc;

    TallyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param byWeek of Monday and type @param byRecipient of recipient */
    record Outcomes(List<Count> byWeek, List<Count> byRecipient) {}

    /** Of each document and recipient the last word, for a person may have released what a rule held. */
    Outcomes outcomes(Window window) {
        return new Outcomes(
                counts("to_char(date_trunc('week', day), 'YYYY-MM-DD'), type", OUTCOME, window),
                counts("about", OUTCOME, window));
    }

    /** Month, home, code. Of the newest versions that were not taken back; what is erased by now is in it. */
    List<Count> facts(Measure measure, Window window) {
        return counts("to_char(day, 'YYYY-MM'), about", measure.id(), window);
    }

    /** Adds together what was written since. Nobody else ever writes to the sums, so that no act waits for them. */
    int fold() {
        return jdbc.sql("with added as (delete from tally where not folded"
                        + " returning agency, what, day, type, about, code, number)"
                        + " insert into tally (agency, what, day, type, about, code, number, folded)"
                        + " select agency, what, day, type, about, code, sum(number), true from added"
                        + " group by 1, 2, 3, 4, 5, 6 on conflict (agency, what, day, type, about, code) where folded"
                        + " do update set number = tally.number + excluded.number")
                .update();
    }

    private List<Count> counts(String labels, String what, Window window) {
        String rows = "select day, type, about, code, number from tally where agency = :me and what = :what"
                + " and day >= :from and day <= :to and ";
        return jdbc.sql("select " + labels + ", code, sum(number) from (" + rows + "folded union all " + rows
                        + "not folded) counted group by " + labels + ", code having sum(number) <> 0")
                .param("me", window.agency())
                .param("what", what)
                .param("from", window.from())
                .param("to", window.to())
                .query(Count::of)
                .list();
    }
}
