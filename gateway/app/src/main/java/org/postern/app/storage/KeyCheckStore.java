// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage;

import java.security.MessageDigest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers, by one keyed value, with which key folder a database was first used. */
@Repository
public class KeyCheckStore {

    private final JdbcClient jdbc;
    private final KeyedReference reference;

    public KeyCheckStore(JdbcClient jdbc, KeyedReference reference) {
        this.jdbc = jdbc;
        this.reference = reference;
    }

    /** Whether the keys in use are those; a new database takes them as its own. */
    public boolean keysBelong() {
        byte[] own = reference.of("key-check");
        jdbc.sql("insert into key_check (value) values (:value) on conflict do nothing")
                .param("value", own)
                .update();
        return MessageDigest.isEqual(
                own, jdbc.sql("select value from key_check").query(byte[].class).single());
    }
}
