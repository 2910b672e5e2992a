// SPDX-License-Identifier: Apache-2.0
package org.postern.app.delivery;

import java.util.Optional;
import java.util.UUID;
import org.postern.app.submission.Forgets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Disclosures for reading in the console, sealed under their submission's key as {@code delivery/ID}. */
@Repository
public class ReadableStore implements Forgets {

    private final JdbcClient jdbc;

    ReadableStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<byte[]> find(UUID delivery) {
        return jdbc.sql("select disclosure from readable where delivery = :delivery")
                .param("delivery", delivery)
                .query(byte[].class)
                .optional();
    }

    /** Destroys what people could read of it. */
    @Override
    public void forget(UUID submission) {
        jdbc.sql("delete from readable where delivery in (select id from delivery where submission = :submission)")
                .param("submission", submission)
                .update();
    }
}
