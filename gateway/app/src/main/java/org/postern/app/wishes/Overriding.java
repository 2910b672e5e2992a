// SPDX-License-Identifier: Apache-2.0
package org.postern.app.wishes;

import java.util.List;
import java.util.UUID;

/** What becomes of a request to look at a child's wishes, or to go against one. */
public sealed interface Overriding {

    /**
     * It goes, with its handling instruction.
     *
     * @param stillHeld pointers that the gate stopped all the same
     */
    record Released(UUID id, UUID delivery, List<String> stillHeld) implements Overriding {}

    /** What the child asked, and what would go otherwise; that it was shown is in the ledger. */
    record Shown(UUID submission, List<ChildsWish> wishes) implements Overriding {}

    /** Nothing was done. */
    record Refused(Why why) implements Overriding {}

    /** Why not; code and plain sentence. */
    enum Why {
        /** Not of this person's agency, or none; said in one way. */
        UNKNOWN("PST-6260", "Your agency has no submission with this id about which you may decide."),
        TOO_LATE(
                "PST-6261",
                "The document was recalled, replaced or erased, or no agreement covers its recipient any more."),
        NO_WISH(
                "PST-6262",
                "The document records no wish at one of these places that keeps something from this recipient."),
        NO_REASON(
                "PST-6263",
                "Going against a child's wish needs a reason from the list, and 10 to 2000 characters of why."),
        NOTHING_GOES("PST-6264", "The gate stops all of it, or something else of it waits for a person first.");

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
