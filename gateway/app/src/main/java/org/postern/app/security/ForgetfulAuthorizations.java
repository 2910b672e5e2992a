// SPDX-License-Identifier: Apache-2.0
package org.postern.app.security;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;

/**
 * Keeps next to nothing: client credentials give short-lived, self-contained, sender-constrained tokens, which nobody
 * looks up again. Only the codes of the console's own sign-in are kept, in memory and for minutes, so that each is good
 * once; the console redeems them at the node that gave them.
 */
@Component
class ForgetfulAuthorizations implements OAuth2AuthorizationService {

    private static final int MOST = 2_000;
    private static final long KEEP_NANOS = Duration.ofMinutes(5).toNanos();

    private record Kept(OAuth2Authorization authorization, long since) {}

    private final Map<String, Kept> signIns = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > MOST || System.nanoTime() - eldest.getValue().since() > KEEP_NANOS;
        }
    };

    @Override
    public synchronized void save(OAuth2Authorization authorization) {
        if (AuthorizationGrantType.AUTHORIZATION_CODE.equals(authorization.getAuthorizationGrantType())) {
            signIns.put(authorization.getId(), new Kept(authorization, System.nanoTime()));
        }
    }

    @Override
    public synchronized void remove(OAuth2Authorization authorization) {
        signIns.remove(authorization.getId());
    }

    /** Null when it is not kept, as the interface wants it. */
    @Override
    public synchronized OAuth2Authorization findById(String id) {
        return Optional.ofNullable(signIns.get(id)).map(Kept::authorization).orElse(null);
    }

    /** Null when it is not kept, as the interface wants it. */
    @Override
    public synchronized OAuth2Authorization findByToken(String token, OAuth2TokenType type) {
        return signIns.values().stream()
                .map(Kept::authorization)
                .filter(authorization ->
                        Optional.ofNullable(authorization.getToken(token)).isPresent())
                .findFirst()
                .orElse(null);
    }
}
