// SPDX-License-Identifier: Apache-2.0
package org.postern.app.security;

import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.postern.app.agency.Trust;
import org.postern.envelope.pki.KeyStores;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Calls the gateway's own token endpoint over TLS, as any client would; the authorities it trusts signed its certificate. */
@Component
class OwnConnection {

    private final Trust trust;

    OwnConnection(Trust trust) {
        this.trust = trust;
    }

    RestClient forTokens() {
        HttpClient http = HttpClient.newBuilder()
                .sslContext(context())
                .connectTimeout(Duration.ofSeconds(5))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        return RestClient.builder()
                .requestFactory(new JdkClientHttpRequestFactory(http))
                .configureMessageConverters(converters -> converters
                        .disableDefaults()
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    private SSLContext context() {
        try {
            TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusted.init(KeyStores.authorities(trust.store()));
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(null, trusted.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("PST-6555 the console cannot set up the connection to its issuer", e);
        }
    }
}
