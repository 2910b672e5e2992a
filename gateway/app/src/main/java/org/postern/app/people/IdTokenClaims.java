// SPDX-License-Identifier: Apache-2.0
package org.postern.app.people;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.stereotype.Component;

/** What the gateway's own issuer says of a person in an ID token, read from the account at the time of issue. */
@Component
@ConditionalOnProperty(name = "postern.people.issuer", matchIfMissing = true, havingValue = "never-set")
public class IdTokenClaims {

    private final Accounts accounts;
    private final PeopleSettings settings;

    IdTokenClaims(Accounts accounts, PeopleSettings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    /** Adds nothing for an account that was closed in between; its token then names no agency and opens nothing. */
    public void addTo(JwtEncodingContext context) {
        Authentication person = context.getPrincipal();
        provedAt(person).ifPresent(time -> context.getClaims().claim(IdTokenClaimNames.AUTH_TIME, Date.from(time)));
        accounts.find(person.getName()).ifPresent(account -> {
            context.getClaims()
                    .claim("name", account.name())
                    .claim(settings.agencyClaim(), account.agency())
                    .claim(settings.rolesClaim(), account.roles());
            if (account.unit() != null) {
                context.getClaims().claim(settings.unitClaim(), account.unit());
            }
        });
    }

    /** When the person last gave the password. */
    public static Optional<Instant> provedAt(Authentication person) {
        return person.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(factor -> ((FactorGrantedAuthority) factor).getIssuedAt())
                .max(Instant::compareTo);
    }
}
