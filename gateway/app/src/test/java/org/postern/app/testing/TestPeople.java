// SPDX-License-Identifier: Apache-2.0
package org.postern.app.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.postern.app.people.Person;
import org.postern.app.people.Role;

/** Invented members of staff, who signed in this moment. */
public final class TestPeople {

    private TestPeople() {}

    public static Person of(String agency, Role role) {
        return named(role.id(), agency, role);
    }

    public static Person named(String subject, String agency, Role... roles) {
        return new Person(agency + "/" + subject, "Asha Rowe", agency, Optional.empty(), Set.of(roles), Instant.now());
    }

    /** The same person, bound to one team. */
    public static Person inUnit(Person person, String unit) {
        return new Person(
                person.id(), person.name(), person.agency(), Optional.of(unit), person.roles(), person.signedInAt());
    }

    /** The same person, who signed in some time ago. */
    public static Person signedIn(Person person, Duration ago) {
        return new Person(
                person.id(),
                person.name(),
                person.agency(),
                person.unit(),
                person.roles(),
                person.signedInAt().minus(ago));
    }
}
