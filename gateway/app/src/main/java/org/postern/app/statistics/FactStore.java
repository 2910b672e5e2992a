// SPDX-License-Identifier: Apache-2.0
package org.postern.app.statistics;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.postern.app.submission.Forgets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Coded facts beside a submission; they go when it goes. The database counts them as they are kept ({@link TallyStore}), and
 * takes them off again when a newer version comes or the sender takes the document back.
 */
@Repository
class FactStore implements Forgets {

    private final JdbcClient jdbc;

    FactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In one statement, so that they are counted by one. */
    void keep(UUID submission, List<Fact> facts) {
        jdbc.sql("insert into document_fact (submission, measure, code, home) select :submission, fact.* from"
                        + " unnest(:measures, :codes, :homes) fact")
                .param("submission", submission)
                .param("measures", texts(facts, fact -> fact.measure().id()))
                .param("codes", texts(facts, Fact::code))
                .param("homes", texts(facts, Fact::home))
                .update();
    }

    private static String[] texts(List<Fact> facts, Function<Fact, String> part) {
        return facts.stream().map(part).toArray(String[]::new);
    }

    /** What was counted of it stays counted; nothing of it says any more of whom it was. */
    @Override
    public void forget(UUID submission) {
        jdbc.sql("delete from document_fact where submission = :id")
                .param("id", submission)
                .update();
    }
}
