// SPDX-License-Identifier: Apache-2.0
package org.postern.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.postern.app.people.FreshActs;
import org.postern.app.people.SignIns;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** How people come in: by OpenID Connect's code flow with PKCE, at the gateway's own issuer or another. */
@Component
class PeopleSignIn {

    private final ClientRegistrationRepository clients;
    private final OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens;
    private final SignIns signIns;
    private final FreshActs fresh;

    PeopleSignIn(
            ClientRegistrationRepository clients,
            OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens,
            SignIns signIns,
            FreshActs fresh) {
        this.clients = clients;
        this.tokens = tokens;
        this.signIns = signIns;
        this.fresh = fresh;
    }

    void configure(OAuth2LoginConfigurer<HttpSecurity> login) {
        SignInFailures failures = new SignInFailures();
        // The way to the issuer begins with a request to it, and the filter would answer its failure with a bare 500.
        login.withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
            @Override
            public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(failures);
                return filter;
            }
        });
        login.loginPage("/oauth2/authorization/" + org.postern.app.people.PeopleSettings.OWN_CLIENT)
                .authorizationEndpoint(
                        endpoint -> endpoint.authorizationRequestResolver(new FreshRequests(clients, fresh)))
                .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(tokens))
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(signIns::person))
                .successHandler(new Arrival())
                .failureHandler(failures);
    }

    /** Back to the act that asked for a fresh sign-in, else to the page that was wanted, else to the start. */
    private final class Arrival extends SavedRequestAwareAuthenticationSuccessHandler {

        Arrival() {
            setDefaultTargetUrl("/console");
        }

        @Override
        public void onAuthenticationSuccess(
                HttpServletRequest request, HttpServletResponse response, Authentication authentication)
                throws IOException, jakarta.servlet.ServletException {
            java.util.Optional<String> back = fresh.arrived(request.getSession(), authentication);
            if (back.isPresent()) {
                getRedirectStrategy().sendRedirect(request, response, back.get());
            } else {
                super.onAuthenticationSuccess(request, response, authentication);
            }
        }
    }
}
