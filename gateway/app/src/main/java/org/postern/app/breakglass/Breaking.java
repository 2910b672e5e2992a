// SPDX-License-Identifier: Apache-2.0
package org.postern.app.breakglass;

import java.util.List;
import java.util.UUID;

/** What becomes of a wish to go beyond the rules. */
public sealed interface Breaking {

    /** How far it would be allowed, to whom; nothing was done. */
    record Offered(List<Reach> reaches) implements Breaking {}

    /**
     * It is on its way, both controllers are told, and it stays in red until another person has reviewed it.
     *
     * @param stillHeld pointers that the gate stopped all the same
     */
    record Released(UUID id, UUID delivery, List<String> stillHeld) implements Breaking {}

    /** Nothing was done. */
    record Refused(Why why) implements Breaking {}

    /** One recipient within reach. */
    record Reach(String agency, String agencyName, String unit, String protocol, List<CeilingField> fields) {}

    /** A field of the document that lies under the ceiling and does not go by the rules, or not as it is; no value. */
    record CeilingField(String pointer, String path, String category) {}

    /** Why not; code and plain sentence. */
    enum Why {
        /** Not of this person's agency, or none; said in one way. */
        UNKNOWN("PST-6270", "Your agency has no submission with this id."),
        SIGN_IN_AGAIN("PST-6271", "Sign in again first: this needs a sign-in of the last few minutes."),
        SUSPENDED(
                "PST-6272",
                "You may not do this until what you released before has been reviewed by a colleague; ask one now, or ring the"
                        + " recipient."),
        NOT_ALLOWED(
                "PST-6273", "The sharing protocol does not let your role do this towards this recipient. Ring them."),
        BEYOND_CEILING("PST-6274", "One of the fields lies above the ceiling that the parties have agreed."),
        TOO_LATE(
                "PST-6275",
                "The document was recalled, replaced or erased, or no agreement covers its recipient any more."),
        NO_REASON("PST-6276", "Give a reason from the list, and say in 20 to 2000 characters why it cannot wait."),
        NOTHING_GOES("PST-6277", "The gate stops all of it. Ring the recipient.");

        private final String code;
        private final String text;

        Why(String code, String text) {
            this.code = code;
            this.text = text;
        }

        public String code() {
            return code;
        }

        public String text() {
            return text;
        }
    }
}
