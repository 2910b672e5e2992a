// SPDX-License-Identifier: Apache-2.0
package org.postern.app.agency;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.envelope.pki.KnownCertificate;
import org.postern.envelope.pki.PemWriter;
import org.postern.envelope.pki.TrustStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps the authorities and revocation lists by which a signature was judged, each set once: certificates expire and lists
 * are replaced, and what was accepted must be judged again as of the day on which it was.
 */
@Repository
public class TrustArchiveStore {

    private record Written(TrustStore store, String pem, String sha256) {}

    private final Trust trust;
    private final JdbcClient jdbc;
    private volatile Written last;

    public TrustArchiveStore(Trust trust, JdbcClient jdbc) {
        this.trust = trust;
        this.jdbc = jdbc;
    }

    /** Keeps what is trusted now, in the caller's transaction, and gives the name it is found by: its SHA-256, hexadecimal. */
    public String keep() {
        Written now = written(trust.store());
        boolean known = jdbc.sql("select exists (select 1 from trust_archive where sha256 = :sha256)")
                .param("sha256", now.sha256())
                .query(Boolean.class)
                .single();
        if (!known) {
            jdbc.sql("insert into trust_archive (sha256, pem) values (:sha256, :pem) on conflict do nothing")
                    .param("sha256", now.sha256())
                    .param("pem", now.pem())
                    .update();
        }
        return now.sha256();
    }

    public Optional<String> pem(String sha256) {
        return jdbc.sql("select pem from trust_archive where sha256 = :sha256")
                .param("sha256", sha256)
                .query(String.class)
                .optional();
    }

    /** Writing a long list takes longer than finding that it is the one of before. */
    private Written written(TrustStore store) {
        Written before = last;
        if (before != null && before.store().equals(store)) {
            return before;
        }
        String pem = Stream.of(
                        store.anchors().stream().map(PemWriter::text),
                        store.intermediates().stream().map(PemWriter::text),
                        store.lists().stream().map(PemWriter::text))
                .flatMap(text -> text)
                .collect(Collectors.joining());
        Written now = new Written(store, pem, KnownCertificate.sha256(pem.getBytes(StandardCharsets.UTF_8)));
        last = now;
        return now;
    }
}
