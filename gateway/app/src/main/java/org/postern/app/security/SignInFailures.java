// SPDX-License-Identifier: Apache-2.0
package org.postern.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.postern.app.fault.Trail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.client.RestClientException;

/**
 * Where people are sent when a sign-in fails: one page where the issuer or what it said is to blame for now, so that they try
 * again later, and another where they have no place here.
 */
final class SignInFailures implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SignInFailures.class);

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
            throws IOException {
        boolean away = isAway(failed);
        if (away) {
            LOG.warn("PST-6426 the issuer of people's sign-ins cannot be reached: {}", Trail.of(failed));
        }
        response.sendRedirect(request.getContextPath() + "/signed-out?" + (away ? "away" : "refused"));
    }

    private static boolean isAway(Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(cause -> cause instanceof IOException || cause instanceof RestClientException);
    }
}
