// SPDX-License-Identifier: Apache-2.0
package org.postern.app.security;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import org.postern.app.agency.GatewayKeys;
import org.postern.app.agency.Trust;
import org.postern.envelope.pki.KeyStores;
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

    @Bean
    SslBundleRegistrar gatewayTls(GatewayKeys keys, Trust trust) {
        return registry -> registry.registerBundle("gateway", bundle(keys, trust));
    }

    private static SslBundle bundle(GatewayKeys keys, Trust trust) {
        try {
            KeyStore identity = KeyStores.pair("server", keys.tlsServer().key(), keys.tlsServerChain());
            return SslBundle.of(
                    SslStoreBundle.of(identity, KeyStores.PASSWORD, KeyStores.authorities(trust.store())),
                    SslBundleKey.of(KeyStores.PASSWORD, "server"),
                    SslOptions.of(null, new String[] {"TLSv1.3"}),
                    "TLSv1.3");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("PST-6035 the server's certificate cannot be used for TLS", e);
        }
    }
}
