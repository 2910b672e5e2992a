// SPDX-License-Identifier: Apache-2.0
package org.postern.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.postern.app.agency.AgencyCertificates;
import org.postern.envelope.pki.CertificateUse;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Judges the client certificate of every call, not only when a token is asked for: one that is revoked takes the tokens
 * bound to it along within seconds. Not a bean, so that it runs only where a chain adds it.
 */
final class StandingCertificate extends OncePerRequestFilter {

    private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";

    private final AgencyCertificates certificates;
    private final ApiRefusals refusals;

    StandingCertificate(AgencyCertificates certificates, ApiRefusals refusals) {
        this.certificates = certificates;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> refusal = refusal(request);
        if (refusal.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        refusals.commence(
                request,
                response,
                new OAuth2AuthenticationException(
                        new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, refusal.get(), null)));
    }

    private Optional<String> refusal(HttpServletRequest request) {
        Principal agency = request.getUserPrincipal();
        boolean known = agency != null
                && request.getAttribute(CERTIFICATES) instanceof X509Certificate[] chain
                && chain.length > 0;
        return known
                ? certificates.refusal(
                        agency.getName(),
                        CertificateUse.CLIENT,
                        ((X509Certificate[]) request.getAttribute(CERTIFICATES))[0])
                : Optional.empty();
    }
}
