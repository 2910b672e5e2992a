// SPDX-License-Identifier: Apache-2.0
package org.postern.app.security;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.postern.app.storage.KeyedReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** Refuses a client assertion that was used before, on any node, and one that would live longer than an hour. */
@Component
class AssertionReplay {

    private static final Duration LONGEST_LIFE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final KeyedReference reference;

    AssertionReplay(JdbcClient jdbc, KeyedReference reference) {
        this.jdbc = jdbc;
        this.reference = reference;
    }

    OAuth2TokenValidator<Jwt> of(String agency) {
        return assertion -> {
            Instant expires = assertion.getExpiresAt();
            if (assertion.getId() == null || expires == null) {
                return refused("PST-6105 a client assertion needs jti and exp");
            }
            if (expires.isAfter(Instant.now().plus(LONGEST_LIFE))) {
                return refused("PST-6106 a client assertion may live for an hour at most");
            }
            return firstUse(agency, assertion.getId(), expires)
                    ? OAuth2TokenValidatorResult.success()
                    : refused("PST-6107 this client assertion was used before; make a new one for each token");
        };
    }

    private boolean firstUse(String agency, String jti, Instant expires) {
        jdbc.sql("delete from used_assertion where expires < now() - interval '5 minutes'")
                .update();
        return jdbc.sql("insert into used_assertion (agency, jti, expires) values (:agency, :jti, :expires)"
                                + " on conflict do nothing")
                        .param("agency", agency)
                        .param("jti", reference.of("jti", jti))
                        .param("expires", Timestamp.from(expires))
                        .update()
                == 1;
    }

    private static OAuth2TokenValidatorResult refused(String text) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_CLIENT, text, null));
    }
}
