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

    /** Shows the key, if there is one, with its certificate only. */
    public static SSLContext context(Optional<OwnKey> own, X509Certificate trusted) {
        try {
            KeyStore identity = empty();
            if (own.isPresent()) {
                enter(identity, own.get());
            }
            return context(identity, trusted);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Shows the key with its certificate and the issuer's. */
    public static SSLContext context(OwnKey own, X509Certificate issuer, X509Certificate trusted) {
        try {
            KeyStore identity = empty();
            enter(identity, own, issuer);
            return context(identity, trusted);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SSLContext context(KeyStore identity, X509Certificate trusted)
            throws GeneralSecurityException, IOException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(identity, IN_MEMORY);
        KeyStore authorities = empty();
        authorities.setCertificateEntry("authority", trusted);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(authorities);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static void enter(KeyStore identity, OwnKey own, X509Certificate... issuers)
            throws GeneralSecurityException {
        Certificate[] chain = new Certificate[issuers.length + 1];
        chain[0] = own.certificate().certificate();
        System.arraycopy(issuers, 0, chain, 1, issuers.length);
        identity.setKeyEntry("own", own.key(), IN_MEMORY, chain);
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
