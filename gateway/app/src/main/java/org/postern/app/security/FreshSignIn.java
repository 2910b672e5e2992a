// SPDX-License-Identifier: Apache-2.0
package org.postern.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.postern.app.people.IdTokenClaims;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Heeds {@code prompt=login} (OpenID Connect Core, section 3.1.2.1) at the gateway's own issuer: a sign-in from before the
 * request does not count, so that the person gives the password once more. Not a bean; only the issuer's chain adds it.
 */
final class FreshSignIn extends OncePerRequestFilter {

    private static final String ASKED = "postern.fresh-sign-in.";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String state = request.getParameter("state");
        if (wantsLogin(request) && state != null && state.length() <= 200) {
            heed(request, ASKED + state);
        }
        chain.doFilter(request, response);
    }

    private static void heed(HttpServletRequest request, String attribute) {
        Instant asked = (Instant) request.getSession().getAttribute(attribute);
        if (asked == null) {
            request.getSession().setAttribute(attribute, Instant.now());
        }
        if (asked == null || provedAt().filter(time -> !time.isBefore(asked)).isEmpty()) {
            SecurityContextHolder.clearContext();
        } else {
            request.getSession().removeAttribute(attribute);
        }
    }

    private static Optional<Instant> provedAt() {
        return Optional.ofNullable(
                        (Authentication) SecurityContextHolder.getContext().getAuthentication())
                .flatMap(IdTokenClaims::provedAt);
    }

    private static boolean wantsLogin(HttpServletRequest request) {
        String prompt = request.getParameter("prompt");
        return prompt != null && Arrays.asList(prompt.split(" ")).contains("login");
    }
}
