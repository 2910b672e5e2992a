// SPDX-License-Identifier: Apache-2.0
package org.postern.app.replay;

import java.util.UUID;

/** Whether a replay has begun. */
public sealed interface ReplayStart {

    record Started(UUID id) implements ReplayStart {}

    /** Why not. */
    enum Refused implements ReplayStart {
        DRAFT_HAS_ERRORS("The draft has errors; mend what the check names first"),
        NOT_A_PARTY("Only an agency that the agreement names may try it on its documents"),
        TOO_MANY_DOCUMENTS("There are more than 50,000 documents in this time; choose a shorter one"),
        BUSY("Another replay is running; try again in a moment");

        private final String words;

        Refused(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
