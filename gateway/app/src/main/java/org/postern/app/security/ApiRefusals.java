// SPDX-License-Identifier: Apache-2.0
package org.postern.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.postern.app.web.Problems;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Says no in one shape (RFC 9457), without revealing what lies behind the door. */
@Component
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Problems problems;

    ApiRefusals(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        response.setHeader("WWW-Authenticate", "DPoP algs=\"ES256\", Bearer");
        String detail = refusal instanceof OAuth2AuthenticationException oauth
                        && oauth.getError().getDescription() != null
                        && oauth.getError().getDescription().startsWith("PST-")
                ? oauth.getError().getDescription()
                : "Get a token from /oauth2/token with your agency's client certificate or key, and send it with the"
                        + " same certificate or a DPoP proof.";
        problems.write(response, 401, "PST-6110", "Not signed in", detail);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        problems.write(
                response,
                403,
                "PST-6111",
                "Not for this token",
                "The token lacks the scope for this call; ask for it when you get the token.");
    }
}
