// SPDX-License-Identifier: Apache-2.0
package org.postern.app.people;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** A person in a session of the console, with the ID token that says so; authorities are {@code ROLE_} and the role's id. */
public final class SignedIn extends DefaultOidcUser {

    private static final long serialVersionUID = 1L;

    private final transient Person person;

    SignedIn(OidcIdToken token, Person person) {
        super(authorities(person), token);
        this.person = person;
    }

    public Person person() {
        return person;
    }

    private static Collection<GrantedAuthority> authorities(Person person) {
        List<GrantedAuthority> all = new java.util.ArrayList<>();
        person.roles().forEach(role -> all.add(new SimpleGrantedAuthority("ROLE_" + role.id())));
        return all;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedIn that && super.equals(other) && Objects.equals(person, that.person);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
