// SPDX-License-Identifier: Apache-2.0
package org.postern.app.intake;

import java.util.Optional;
import org.postern.app.pipeline.Answer;
import org.postern.app.pipeline.Authentic;
import org.springframework.stereotype.Component;

/** Answers a request whose key was answered before: the same document again, or a conflict. */
@Component
public class Repeats {

    private final IdempotencyStore store;
    private final AcceptedAnswer answers;

    Repeats(IdempotencyStore store, AcceptedAnswer answers) {
        this.store = store;
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
                ? new Answer.Accepted(
                        remembered.submission(), answers.withFingerprint(remembered.answer(), fingerprint), true)
                : new Answer.Refused(
                        409,
                        "PST-6202",
                        "Key used for another document",
                        "This Idempotency-Key came before with other content, as submission " + remembered.submission()
                                + ". Use a new key for a new document or version.");
    }
}
