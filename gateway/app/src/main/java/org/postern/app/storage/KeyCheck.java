// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage;

import java.security.MessageDigest;
import org.postern.app.start.StartRefused;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start with a key folder that does not belong to the database: made-up new keys would part versions from their
 * documents and leave rows that no node can read.
 */
@Component
class KeyCheck implements InitializingBean {

    private final JdbcClient jdbc;
    private final KeyedReference reference;

    KeyCheck(JdbcClient jdbc, KeyedReference reference) {
        this.jdbc = jdbc;
        this.reference = reference;
    }

    @Override
    public void afterPropertiesSet() {
        byte[] own = reference.of("key-check");
        jdbc.sql("insert into key_check (value) values (:value) on conflict do nothing")
                .param("value", own)
                .update();
        byte[] known =
                jdbc.sql("select value from key_check").query(byte[].class).single();
        if (!MessageDigest.isEqual(own, known)) {
            throw new StartRefused(
                    "PST-6308",
                    "The key folder does not belong to this database.",
                    "Give the key folder that this database was first used with (postern.storage.keys-dir), or restore it"
                            + " from your key backup.");
        }
    }
}
