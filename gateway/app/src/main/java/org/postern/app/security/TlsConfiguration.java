// SPDX-License-Identifier: Apache-2.0
package org.postern.app.security;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import org.postern.app.agency.GatewayKeys;
import org.postern.app.agency.Trust;
import org.springframework.boot.autoconfigure.ssl.SslBundleRegistrar;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleKey;
import org.springframework.boot.ssl.SslOptions;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The server's own certificate and whom it believes, from memory: no key store file, no password in a setting. */
@Configuration(proxyBeanMethods = false)
class TlsConfiguration {

    private static final String IN_MEMORY = "in-memory";

    @Bean
    SslBundleRegistrar gatewayTls(GatewayKeys keys, Trust trust) {
        return registry -> registry.registerBundle("gateway", bundle(keys, trust));
    }

    private static SslBundle bundle(GatewayKeys keys, Trust trust) {
        try {
            KeyStore identity = empty();
            identity.setKeyEntry(
                    "server",
                    keys.tlsServer().key(),
                    IN_MEMORY.toCharArray(),
                    keys.tlsServerChain().toArray(Certificate[]::new));
            KeyStore authorities = empty();
            List<X509Certificate> anchors = trust.store().anchors();
            for (int i = 0; i < anchors.size(); i++) {
                authorities.setCertificateEntry("authority-" + i, anchors.get(i));
            }
            return SslBundle.of(
                    SslStoreBundle.of(identity, IN_MEMORY, authorities),
                    SslBundleKey.of(IN_MEMORY, "server"),
                    SslOptions.of(null, new String[] {"TLSv1.3"}),
                    "TLSv1.3");
        } catch (GeneralSecurityException | java.io.IOException e) {
            throw new IllegalStateException("PST-6035 the server's certificate cannot be used for TLS", e);
        }
    }

    private static KeyStore empty() throws GeneralSecurityException, java.io.IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
