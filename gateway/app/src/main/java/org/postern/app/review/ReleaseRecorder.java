// SPDX-License-Identifier: Apache-2.0
package org.postern.app.review;

import java.util.Optional;
import java.util.UUID;
import org.postern.app.decision.RecipientOutcome;
import org.postern.app.storage.SubmissionKey;
import org.postern.app.submission.Submission;
import org.postern.protocol.Acknowledge;

/** Writes what a person has let go, as the intake writes any outcome: decision, delivery and leaf. */
public interface ReleaseRecorder {

    /**
     * How it goes.
     *
     * @param urgent      before what is routine, whatever the sender said
     * @param acknowledge a person at the recipient must say that it was read, also where the protocol does not ask
     */
    record Sending(boolean urgent, Optional<Acknowledge> acknowledge) {

        /** As the document and the protocol say. */
        public static Sending usual() {
            return new Sending(false, Optional.empty());
        }
    }

    /** @param delivery empty where nothing went out */
    record Recorded(UUID decision, Optional<UUID> delivery) {}

    /** In the caller's transaction. */
    Recorded record(Submission submission, SubmissionKey key, RecipientOutcome outcome, Sending how);
}
