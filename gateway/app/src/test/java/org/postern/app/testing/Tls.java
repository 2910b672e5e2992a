// SPDX-License-Identifier: Apache-2.0
package org.postern.app.testing;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.postern.envelope.pki.OwnKey;

/** TLS contexts for callers and for receivers. */
public final class Tls {

    private static final char[] IN_MEMORY = "in-memory".toCharArray();

    private Tls() {}

    /** @param own the key to show, if any */
    public static SSLContext context(Optional<OwnKey> own, X509Certificate trusted) {
        try {
            KeyStore identity = empty();
            if (own.isPresent()) {
                identity.setKeyEntry("own", own.get().key(), IN_MEMORY, new Certificate[] {
                    own.get().certificate().certificate()
                });
            }
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(identity, IN_MEMORY);
            KeyStore authorities = empty();
            authorities.setCertificateEntry("authority", trusted);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(authorities);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
