// SPDX-License-Identifier: Apache-2.0
package org.postern.app.security;

import jakarta.servlet.http.HttpServletRequest;
import org.postern.app.people.FreshAct;
import org.postern.app.people.FreshActs;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/**
 * Asks the issuer to have the person sign in anew where an act wants it, with a nonce that names the act; the issuer's
 * signature over the ID token then covers what was agreed to.
 */
final class FreshRequests implements OAuth2AuthorizationRequestResolver {

    private final DefaultOAuth2AuthorizationRequestResolver usual;
    private final FreshActs fresh;

    FreshRequests(ClientRegistrationRepository clients, FreshActs fresh) {
        this.usual = new DefaultOAuth2AuthorizationRequestResolver(clients);
        this.usual.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        this.fresh = fresh;
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return forAct(request, usual.resolve(request));
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return forAct(request, usual.resolve(request, registration));
    }

    /** Null where the request asks for no sign-in, as the interface wants it. */
    private OAuth2AuthorizationRequest forAct(HttpServletRequest request, OAuth2AuthorizationRequest usual) {
        if (usual == null || request.getParameter("fresh") == null) {
            return usual;
        }
        return fresh.pending(request.getSession()).map(act -> fresh(usual, act)).orElse(usual);
    }

    private static OAuth2AuthorizationRequest fresh(OAuth2AuthorizationRequest usual, FreshAct act) {
        return OAuth2AuthorizationRequest.from(usual)
                .attributes(attributes -> attributes.put(OidcParameterNames.NONCE, act.nonce()))
                .additionalParameters(parameters -> {
                    parameters.put(OidcParameterNames.NONCE, act.hashedNonce());
                    parameters.put("prompt", "login");
                    parameters.put("max_age", "0");
                })
                .build();
    }
}
