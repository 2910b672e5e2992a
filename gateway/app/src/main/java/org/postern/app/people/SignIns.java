// SPDX-License-Identifier: Apache-2.0
package org.postern.app.people;

import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Lets in whom the issuer's ID token gives a place in Postern; nothing else is asked of the issuer. */
@Component
public class SignIns {

    private final PersonOfToken people;

    SignIns(PersonOfToken people) {
        this.people = people;
    }

    public OidcUser person(OidcUserRequest request) {
        return people.read(request.getIdToken())
                .map(person -> new SignedIn(request.getIdToken(), person))
                .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(
                        "access_denied",
                        "PST-6553 the issuer gives this person no agency of the registry, or no role in Postern",
                        null)));
    }
}
