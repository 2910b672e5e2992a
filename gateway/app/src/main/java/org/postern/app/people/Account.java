// SPDX-License-Identifier: Apache-2.0
package org.postern.app.people;

import java.util.List;

/**
 * One entry of the file of people.
 *
 * @param id       what the person types to sign in
 * @param name     for people
 * @param agency   id in the registry
 * @param unit     the team; may be absent
 * @param roles    ids of roles
 * @param password a hash with its method, such as {@code {bcrypt}$2a$...}; never the password
 */
record Account(String id, String name, String agency, String unit, List<String> roles, String password) {

    Account {
        roles = roles == null ? List.of() : List.copyOf(roles);
    }

    /** Never the hash. */
    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
