// SPDX-License-Identifier: Apache-2.0
package org.postern.app.security;

import java.security.cert.X509Certificate;
import java.util.function.Consumer;
import org.postern.app.agency.AgencyCertificates;
import org.postern.envelope.pki.CertificateUse;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationContext;
import org.springframework.stereotype.Component;

/**
 * Checks the certificate that came with the TLS handshake (RFC 8705 section 2.1) against the agency that the caller says
 * it is: registered or issued for it, inside its time, for client use, not revoked.
 */
@Component
class ClientCertificates implements Consumer<OAuth2ClientAuthenticationContext> {

    private final AgencyCertificates certificates;

    ClientCertificates(AgencyCertificates certificates) {
        this.certificates = certificates;
    }

    @Override
    public void accept(OAuth2ClientAuthenticationContext context) {
        Object credentials = context.getAuthentication().getCredentials();
        if (!(credentials instanceof X509Certificate[] chain) || chain.length == 0) {
            throw refused("PST-6108 no client certificate came with the connection");
        }
        String agency = context.getRegisteredClient().getClientId();
        certificates.refusal(agency, CertificateUse.CLIENT, chain[0]).ifPresent(reason -> {
            throw refused(reason);
        });
    }

    private static OAuth2AuthenticationException refused(String text) {
        return new OAuth2AuthenticationException(new OAuth2Error(OAuth2ErrorCodes.INVALID_CLIENT, text, null));
    }
}
