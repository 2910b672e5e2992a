// SPDX-License-Identifier: Apache-2.0
package org.postern.app.review;

import org.postern.app.decision.RecipientOutcome;
import org.postern.app.storage.SubmissionKey;
import org.postern.app.submission.Submission;

/** Writes what a reviewer has let go, as the intake writes any outcome: decision, delivery and leaf. */
public interface ReleaseRecorder {

    /** In the caller's transaction. */
    void record(Submission submission, SubmissionKey key, RecipientOutcome outcome);
}
