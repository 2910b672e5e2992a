// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope.pki;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;

/** Key stores as TLS wants them, in memory: none is ever written, and their password protects nothing. */
public final class KeyStores {

    public static final String PASSWORD = "in-memory";

    private KeyStores() {}

    /** The authorities at the root. */
    public static KeyStore authorities(TrustStore trust) throws GeneralSecurityException {
        KeyStore store = empty();
        for (X509Certificate anchor : trust.anchors()) {
            store.setCertificateEntry("authority-" + store.size(), anchor);
        }
        return store;
    }

    /** @param chain the key's own certificate first */
    public static KeyStore pair(String alias, PrivateKey key, List<X509Certificate> chain)
            throws GeneralSecurityException {
        KeyStore store = empty();
        store.setKeyEntry(alias, key, PASSWORD.toCharArray(), chain.toArray(Certificate[]::new));
        return store;
    }

    private static KeyStore empty() throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            return store;
        } catch (IOException e) {
            throw new GeneralSecurityException("An empty store is read from nowhere", e);
        }
    }
}
