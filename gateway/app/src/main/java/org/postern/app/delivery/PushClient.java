// SPDX-License-Identifier: Apache-2.0
package org.postern.app.delivery;

import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.postern.app.agency.GatewayKeys;
import org.postern.app.agency.Trust;
import org.postern.envelope.pki.KeyStores;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.TrustStore;
import org.springframework.stereotype.Component;

/** The connection to recipients' push addresses: TLS 1.3 with the gateway's client certificate, kept alive. */
@Component
class PushClient {

    private final HttpClient http;

    PushClient(GatewayKeys keys, Trust trust) {
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(new String[] {"TLSv1.3"});
        this.http = HttpClient.newBuilder()
                .sslContext(context(keys.tlsClient(), trust.store()))
                .sslParameters(parameters)
                .connectTimeout(Duration.ofSeconds(5))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    HttpClient http() {
        return http;
    }

    private static SSLContext context(OwnKey own, TrustStore authorities) {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(
                    KeyStores.pair(
                            "client", own.key(), List.of(own.certificate().certificate())),
                    KeyStores.PASSWORD.toCharArray());
            TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusted.init(KeyStores.authorities(authorities));
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("PST-6050 the connection to push addresses cannot be set up", e);
        }
    }
}
