// SPDX-License-Identifier: Apache-2.0
package org.postern.agent;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.postern.client.http.Tls;
import org.postern.envelope.pki.OwnKey;

/** TLS for servers of tests. */
public final class TestTls {

    public static final char[] PASSWORD = "in-memory".toCharArray();

    private TestTls() {}

    /** Shows a certificate for localhost and believes the test's authority. */
    public static SSLContext server(TestKeys keys) {
        try {
            KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            own.init(serverKeys(keys), PASSWORD);
            KeyStore authorities = empty();
            authorities.setCertificateEntry("authority", keys.authority.certificate());
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(authorities);
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Shows this pair and believes the test's authority. */
    public static SSLContext client(TestKeys keys, OwnKey pair) {
        try {
            return Tls.server(
                    keys.trust(), pair.key(), List.of(pair.certificate().certificate()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One entry, of a server on this machine. */
    public static KeyStore serverKeys(TestKeys keys) throws GeneralSecurityException, IOException {
        OwnKey server = keys.server();
        KeyStore store = empty();
        store.setKeyEntry(
                "server",
                KeyFactory.getInstance("EC")
                        .generatePrivate(new PKCS8EncodedKeySpec(server.key().getEncoded())),
                PASSWORD,
                new Certificate[] {server.certificate().certificate()});
        return store;
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
