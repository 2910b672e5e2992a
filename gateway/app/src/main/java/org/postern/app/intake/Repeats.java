// SPDX-License-Identifier: Apache-2.0
package org.postern.app.intake;

import java.util.Optional;
import java.util.UUID;
import org.postern.app.decision.DecisionStore;
import org.postern.app.pipeline.Answer;
import org.postern.app.pipeline.Authentic;
import org.postern.app.submission.SubmissionStore;
import org.springframework.stereotype.Component;

/** Answers a request whose key was answered before: the same document again, or a conflict. */
@Component
public class Repeats {

    private final IdempotencyStore store;
    private final SubmissionStore submissions;
    private final DecisionStore decisions;
    private final AcceptedAnswer answers;

    Repeats(IdempotencyStore store, SubmissionStore submissions, DecisionStore decisions, AcceptedAnswer answers) {
        this.store = store;
        this.submissions = submissions;
        this.decisions = decisions;
        this.answers = answers;
    }

    public Optional<Answer> answered(Authentic document) {
        if (document.preview()) {
            return Optional.empty();
        }
        return store.find(
                        document.agency().id(),
                        document.type(),
                        document.taken().request().idempotencyKey(),
                        document.bytes())
                .map(remembered -> answer(remembered, document.fingerprint()));
    }

    private Answer answer(IdempotencyStore.Remembered remembered, String fingerprint) {
        return remembered.sameContent()
                ? new Answer.Accepted(remembered.submission(), first(remembered, fingerprint), true)
                : new Answer.Refused(
                        409,
                        "PST-6202",
                        "Key used for another document",
                        "This Idempotency-Key came before with other content, as submission " + remembered.submission()
                                + ". Use a new key for a new document or version.");
    }

    private String first(IdempotencyStore.Remembered remembered, String fingerprint) {
        UUID id = remembered.submission();
        return remembered
                .sealed()
                .flatMap(answer -> submissions.key(id).map(key -> key.open(IdempotencyStore.purpose(id), answer)))
                .map(answer -> answers.withFingerprint(answer, fingerprint))
                .orElseGet(() -> answers.erased(remembered.kept(), decisions.ofSubmission(id), fingerprint));
    }
}
