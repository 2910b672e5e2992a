// SPDX-License-Identifier: Apache-2.0
package org.postern.app.replay;

import java.util.Optional;
import org.postern.app.people.Person;
import org.postern.app.web.Caller;
import tools.jackson.databind.node.ObjectNode;

/** Who had a draft replayed, as far as it is known; the ledger's statement has all of it. */
sealed interface Asker {

    /** Id of the agency whose documents are replayed. */
    String agency();

    void addTo(ObjectNode statement);

    /** A governance lead who is signed in to the console. */
    record Lead(Person person) implements Asker {

        @Override
        public String agency() {
            return person.agency();
        }

        @Override
        public void addTo(ObjectNode statement) {
            statement.put("by", agency()).put("via", "console").put("person", person.id());
        }
    }

    /**
     * A program of the agency. A token speaks for the agency and not for a person, so who sat before it is the agency's own
     * word, and is recorded as that.
     *
     * @param client   whom the token was issued to, and the key that it is bound to
     * @param saidToBe the agency's own id of the person; empty where it says nothing
     */
    record Program(String agency, Caller.Client client, Optional<String> saidToBe) implements Asker {

        @Override
        public void addTo(ObjectNode statement) {
            statement
                    .put("by", agency)
                    .put("via", "api")
                    .put("client", client.id())
                    .put("clientKey", client.key());
            saidToBe.ifPresent(person -> statement.put("askedBy", person));
        }
    }
}
