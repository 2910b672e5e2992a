// SPDX-License-Identifier: Apache-2.0
package org.postern.app.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What becomes of a reviewer's answer. */
public sealed interface Answering {

    /**
     * Recorded, with all that it lets go.
     *
     * @param delivery  the further envelope; empty where nothing goes, or not before another question is answered
     * @param stillHeld pointers that were released and do not go all the same: the gate stopped them, or no rule lets them go
     */
    record Done(Optional<UUID> delivery, List<String> stillHeld) implements Answering {}

    /** Nothing was recorded. */
    record Refused(Why why) implements Answering {}

    /** Why an answer is not taken; code and plain sentence. */
    enum Why {
        CONTRADICTORY("PST-6250", "Nothing is to be sent, so there is nothing to release, to withhold or to mark."),
        TOO_WORDY("PST-6250", "A note has at most 2000 characters."),
        /** Not this reviewer's to decide, or no such review; said in one way. */
        UNKNOWN("PST-6251", "No review with this id waits for your agency."),
        DECIDED_BEFORE("PST-6252", "This review has been decided; see the submission."),
        TOO_LATE(
                "PST-6253",
                "The document was recalled, replaced or erased, or no agreement covers its recipient any more."),
        TAKEN("PST-6254", "A colleague is looking at this review; ask them, or wait until their claim lapses."),
        NOT_HELD(
                "PST-6255",
                "The answer names a field twice, or one that this review does not hold or that would not go."),
        NO_REASON("PST-6256", "What is released needs a reason from the list; what is kept may have one."),
        BAD_MARK(
                "PST-6257",
                "A mark does not fit the text as it is, or cannot be carried out; keep the whole text instead."),
        NOTHING_GOES("PST-6258", "With this answer nothing is left to send; say that nothing goes.");

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
