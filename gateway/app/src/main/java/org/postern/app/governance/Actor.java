// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.util.Optional;
import org.postern.app.people.Person;

/**
 * Who does something to a protocol: an agency by its key, or one of its people in the console.
 *
 * @param agency answers for it
 * @param person id of the person; empty where the agency's key did it
 */
public record Actor(String agency, Optional<String> person) {

    static Actor agency(String id) {
        return new Actor(id, Optional.empty());
    }

    public static Actor of(Person person) {
        return new Actor(person.agency(), Optional.of(person.id()));
    }

    /** Who the issuer says the person is, whatever the agency; a person's id is {@code AGENCY/SUBJECT}. */
    Optional<String> subject() {
        return person.map(id -> id.substring(id.indexOf('/') + 1));
    }

    /** For people: the agency, and through whom. */
    String words() {
        return person.map(id -> agency + " (" + id + ")").orElse(agency);
    }
}
