// SPDX-License-Identifier: Apache-2.0
package org.postern.app.testing;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.postern.app.people.Person;
import org.postern.app.people.Role;

/** Invented people who look at evidence. */
public final class TestAuditors {

    private TestAuditors() {}

    /** The auditor of an agency. */
    public static Person of(String agency) {
        return person(agency, Role.AUDITOR);
    }

    public static Person person(String agency, Role role) {
        return new Person(
                agency + "/" + role.id() + "-1",
                "Robin Example",
                agency,
                Optional.empty(),
                Set.of(role),
                Instant.now());
    }
}
