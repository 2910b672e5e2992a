// SPDX-License-Identifier: Apache-2.0
package org.postern.app.testing;

import java.security.interfaces.ECPublicKey;
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

    public static LedgerVerifier verifier(GatewayUnderTest gateway) {
        return new LedgerVerifier().trusting(key(gateway));
    }
}
