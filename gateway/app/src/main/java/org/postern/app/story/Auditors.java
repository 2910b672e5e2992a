// SPDX-License-Identifier: Apache-2.0
package org.postern.app.story;

import org.postern.app.people.Person;
import org.postern.app.people.Role;
import org.springframework.security.access.AccessDeniedException;

/** The door to evidence: auditors only, whatever page or call they come by. */
final class Auditors {

    private Auditors() {}

    static void require(Person person) {
        if (!person.is(Role.AUDITOR)) {
            throw new AccessDeniedException("only an auditor looks at evidence");
        }
    }
}
