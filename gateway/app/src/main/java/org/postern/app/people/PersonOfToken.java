// SPDX-License-Identifier: Apache-2.0
package org.postern.app.people;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postern.agency.AgencyRegistry;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Component;

/** Reads from an ID token who the person is, where they belong and what they may do; says no to one who belongs nowhere. */
@Component
public class PersonOfToken {

    private static final int LONGEST = 100;

    private final PeopleSettings settings;
    private final AgencyRegistry registry;

    PersonOfToken(PeopleSettings settings, AgencyRegistry registry) {
        this.settings = settings;
        this.registry = registry;
    }

    /** @return empty where the token names no agency of the registry, or no role that Postern knows */
    public Optional<Person> read(OidcIdToken token) {
        String agency = text(token, settings.agencyClaim()).orElse("");
        Set<Role> roles = roles(token);
        if (token.getSubject() == null || registry.find(agency).isEmpty() || roles.isEmpty()) {
            return Optional.empty();
        }
        Instant signedInAt = Optional.ofNullable(token.getAuthenticatedAt()).orElse(token.getIssuedAt());
        return Optional.of(new Person(
                agency + "/" + token.getSubject(),
                text(token, "name").orElse(token.getSubject()),
                agency,
                text(token, settings.unitClaim()),
                roles,
                signedInAt));
    }

    private Set<Role> roles(OidcIdToken token) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Object claim = token.getClaim(settings.rolesClaim());
        Collection<?> names =
                claim instanceof Collection<?> several ? several : claim == null ? List.of() : List.of(claim);
        names.forEach(name -> Role.of(String.valueOf(name)).ifPresent(roles::add));
        return roles;
    }

    private static Optional<String> text(OidcIdToken token, String claim) {
        return token.getClaim(claim) instanceof String text && !text.isBlank()
                ? Optional.of(text.substring(0, Math.min(LONGEST, text.length())))
                : Optional.empty();
    }
}
