// SPDX-License-Identifier: Apache-2.0
package org.postern.app.web;

import java.util.Optional;
import org.postern.agency.Agency;
import org.postern.agency.AgencyRegistry;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
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
