// SPDX-License-Identifier: Apache-2.0
package org.postern.app.testing;

import java.security.interfaces.ECPublicKey;
import java.util.List;
import java.util.UUID;
import org.postern.envelope.pki.PemFile;
import org.postern.ledger.LedgerKey;
import org.postern.ledger.export.LedgerVerifier;

/** Somebody outside who knows the ledger's key by its certificate. */
public final class Ledgers {

    private static final String ORIGIN = "postern.example/ledger";

    private Ledgers() {}

    public static LedgerKey key(GatewayUnderTest gateway) {
        return PemFile.read(gateway.pki().root().resolve("gateway/ledger.crt"))
                .then(PemFile::certificate)
                .map(certificate -> new LedgerKey(ORIGIN, (ECPublicKey) certificate.getPublicKey()))
                .orElseThrow();
    }

    /** The kinds of all leaves of one submission, in the order in which they were written. */
    public static List<String> kinds(TestGateway gateway, UUID submission) {
        return gateway.jdbc()
                .sql("select kind from ledger_leaf where submission = :id order by created_at, id")
                .param("id", submission)
                .query(String.class)
                .list();
    }

    public static LedgerVerifier verifier(GatewayUnderTest gateway) {
        return new LedgerVerifier().trusting(key(gateway));
    }
}
