// SPDX-License-Identifier: Apache-2.0
package org.postern.app.security;

import jakarta.servlet.DispatcherType;
import org.postern.app.people.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The console: pages for people, each area for one role; everything else in it is shut. */
@Configuration(proxyBeanMethods = false)
class ConsoleSecurity {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Styles and scripts, the same for everybody. */
    @Bean
    @Order(11)
    SecurityFilterChain assets(HttpSecurity http) throws Exception {
        http.securityMatcher("/webjars/**", "/assets/**", "/favicon.ico", "/")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .headers(ConsoleSecurity::strictHeaders)
                .headers(headers -> headers.cacheControl(cache -> cache.disable()));
        return http.build();
    }

    @Bean
    @Order(12)
    SecurityFilterChain console(HttpSecurity http, PeopleSignIn signIn) throws Exception {
        AccessDeniedHandlerImpl refused = new AccessDeniedHandlerImpl();
        refused.setErrorPage("/console/not-for-you");
        http.securityMatcher("/console/**", "/oauth2/authorization/**", "/login/oauth2/code/**", "/signed-out")
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers("/signed-out")
                        .permitAll()
                        .requestMatchers("/console/protocols/**")
                        .hasRole(Role.GOVERNANCE_LEAD.id())
                        .requestMatchers("/console/reviews/**")
                        .hasRole(Role.REVIEWER.id())
                        .requestMatchers("/console/documents/**")
                        .hasRole(Role.PRACTITIONER.id())
                        .requestMatchers("/console/inbox/**")
                        .hasRole(Role.OFFICER.id())
                        .requestMatchers("/console/evidence/**")
                        .hasRole(Role.AUDITOR.id())
                        .requestMatchers("/console/operations/**")
                        .hasRole(Role.OPERATOR.id())
                        .anyRequest()
                        .authenticated())
                .oauth2Login(signIn::configure)
                .logout(logout -> logout.logoutUrl("/console/sign-out").logoutSuccessUrl("/signed-out"))
                .exceptionHandling(handling -> handling.accessDeniedHandler(refused))
                .headers(ConsoleSecurity::strictHeaders);
        return http.build();
    }

    static void strictHeaders(HeadersConfigurer<HttpSecurity> headers) {
        headers.httpStrictTransportSecurity(
                        hsts -> hsts.maxAgeInSeconds(31_536_000).includeSubDomains(true))
                .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .frameOptions(frames -> frames.deny())
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
    }
}
