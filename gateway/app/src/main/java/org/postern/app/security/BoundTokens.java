// SPDX-License-Identifier: Apache-2.0
package org.postern.app.security;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.app.people.IdTokenClaims;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * No token without a bond: what is issued and what is accepted carries {@code cnf}, to the client certificate
 * ({@code x5t#S256}, RFC 8705 section 3.1) or to the DPoP key ({@code jkt}, RFC 9449 section 6.1).
 */
@Component
class BoundTokens implements OAuth2TokenCustomizer<JwtEncodingContext>, OAuth2TokenValidator<Jwt> {

    private static final List<String> BONDS = List.of("x5t#S256", "jkt");

    /** Opens nothing: the API wants another audience, and a bond. */
    private static final String CONSOLE_AUDIENCE = "postern-console";

    private final SecuritySettings settings;
    private final Optional<IdTokenClaims> people;

    BoundTokens(SecuritySettings settings, Optional<IdTokenClaims> people) {
        this.settings = settings;
        this.people = people;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        context.getJwsHeader().algorithm(SignatureAlgorithm.ES256);
        if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
            people.orElseThrow().addTo(context);
            return;
        }
        if (AuthorizationGrantType.AUTHORIZATION_CODE.equals(context.getAuthorizationGrantType())) {
            context.getClaims().audience(List.of(CONSOLE_AUDIENCE));
            return;
        }
        context.getClaims().audience(List.of(settings.audience())).claims(claims -> {
            if (bond(claims).isEmpty()) {
                throw new OAuth2AuthenticationException(new OAuth2Error(
                        OAuth2ErrorCodes.INVALID_REQUEST,
                        "PST-6101 a token must be bound to its holder: use a client certificate, or send a DPoP proof",
                        null));
            }
        });
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        if (bond(token.getClaims()).isEmpty()) {
            return failure("PST-6102 the token is not bound to its holder");
        }
        if (token.getAudience() == null || !token.getAudience().contains(settings.audience())) {
            return failure("PST-6103 the token is for another audience");
        }
        return OAuth2TokenValidatorResult.success();
    }

    private static Optional<Object> bond(Map<String, Object> claims) {
        return claims.get("cnf") instanceof Map<?, ?> confirmation
                ? BONDS.stream()
                        .filter(confirmation::containsKey)
                        .map(Object.class::cast)
                        .findFirst()
                : Optional.empty();
    }

    private static OAuth2TokenValidatorResult failure(String text) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, text, null));
    }
}
