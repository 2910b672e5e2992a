// SPDX-License-Identifier: Apache-2.0
package org.postern.app.web;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.postern.agency.Agency;
import org.postern.agency.AgencyRegistry;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** The agency behind the current request, by its token. */
@Component
public class Caller {

    private final AgencyRegistry registry;

    public Caller(AgencyRegistry registry) {
        this.registry = registry;
    }

    /** Refuses a token whose agency is not, or no longer, registered. */
    public Agency agency() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getName)
                .flatMap(registry::find)
                .orElseThrow(() -> new AccessDeniedException("not a registered agency"));
    }

    /**
     * A program that holds a token.
     *
     * @param id  whom the token was issued to, as the issuer calls it; the agency's id unless the issuer is the site's own
     * @param key thumbprint of the client certificate (RFC 8705) or of the DPoP key (RFC 9449) that the token is bound to
     */
    public record Client(String id, String key) {}

    /** Which of the agency's programs calls: no token is taken that is not bound to a key. */
    public Client client() {
        if (SecurityContextHolder.getContext().getAuthentication().getPrincipal() instanceof Jwt token) {
            Map<?, ?> bond = token.getClaims().get("cnf") instanceof Map<?, ?> claim ? claim : Map.of();
            Object key = bond.containsKey("x5t#S256") ? bond.get("x5t#S256") : bond.get("jkt");
            return new Client(Objects.toString(token.getSubject(), ""), Objects.toString(key, ""));
        }
        throw new AccessDeniedException("not a program with a token");
    }

    public boolean has(String scope) {
        return SecurityContextHolder.getContext().getAuthentication().getAuthorities().stream()
                .anyMatch(authority -> ("SCOPE_" + scope).equals(authority.getAuthority()));
    }

    public void require(String scope) {
        if (!has(scope)) {
            throw new AccessDeniedException("scope missing");
        }
    }
}
