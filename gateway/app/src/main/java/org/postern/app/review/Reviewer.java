// SPDX-License-Identifier: Apache-2.0
package org.postern.app.review;

import java.util.Optional;
import org.postern.app.people.Person;

/**
 * Who decides: a member of staff, or an agency's own system that answers for one.
 *
 * @param id   in the evidence
 * @param unit the team that the person is bound to; empty for all teams of the agency
 */
public record Reviewer(String agency, Optional<String> unit, String id) {

    public static Reviewer person(Person person) {
        return new Reviewer(person.agency(), person.unit(), person.id());
    }

    /** Whether it is known who answered. */
    boolean isPerson() {
        return !id.equals(agency);
    }

    /** An agency's system at the API. */
    public static Reviewer agency(String agency) {
        return new Reviewer(agency, Optional.empty(), agency);
    }
}
