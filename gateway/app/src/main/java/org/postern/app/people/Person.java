// SPDX-License-Identifier: Apache-2.0
package org.postern.app.people;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Who is signed in to the console.
 *
 * @param id         stable and unique in the gateway: agency id, a slash, and the issuer's subject
 * @param name       for people; a member of staff's name, never a child's
 * @param agency     id of the one agency that the person acts for; the registry knows it
 * @param unit       the team, where the issuer says so
 * @param roles      at least one
 * @param signedInAt when the person last proved who they are (the issuer's {@code auth_time})
 */
public record Person(
        String id, String name, String agency, Optional<String> unit, Set<Role> roles, Instant signedInAt) {

    public Person {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
