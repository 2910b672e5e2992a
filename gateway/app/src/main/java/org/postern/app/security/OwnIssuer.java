// SPDX-License-Identifier: Apache-2.0
package org.postern.app.security;

import org.postern.app.people.AccountCheck;
import org.postern.app.web.Problems;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/**
 * The gateway's own OpenID Connect issuer for people, with a page to sign in on; who is signed in here is kept apart from
 * who is signed in to the console, as if the issuer were somebody else's.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "postern.people.issuer", matchIfMissing = true, havingValue = "never-set")
class OwnIssuer {

    private static final String SIGN_IN = "/sign-in";

    @Bean
    ConsoleClient consoleClient(SecuritySettings settings, PasswordEncoder encoder) {
        return new ConsoleClient(settings, encoder);
    }

    @Bean
    @Order(10)
    SecurityFilterChain issuer(HttpSecurity http, AccountCheck accounts, SecuritySettings settings, Problems problems)
            throws Exception {
        HttpSessionSecurityContextRepository ownContext = new HttpSessionSecurityContextRepository();
        ownContext.setSpringSecurityContextKey("POSTERN_ISSUER_CONTEXT");
        http.securityMatcher("/oauth2/authorize", "/oauth2/jwks", "/.well-known/openid-configuration", SIGN_IN)
                .oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                .securityContext(context -> context.securityContextRepository(ownContext))
                .authenticationProvider(accounts)
                .formLogin(form -> form.loginPage(SIGN_IN).failureUrl(SIGN_IN + "?error"))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(SIGN_IN)))
                .authorizeHttpRequests(requests -> requests.requestMatchers(SIGN_IN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(RateLimit.byAddress(settings, problems), SecurityContextHolderFilter.class)
                .addFilterAfter(new FreshSignIn(), SecurityContextHolderFilter.class)
                .headers(ConsoleSecurity::strictHeaders);
        return http.build();
    }
}
