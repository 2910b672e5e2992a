// SPDX-License-Identifier: Apache-2.0
package org.postern.app.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postern.app.decision.RecipientOutcome;
import org.postern.app.pipeline.Answer;
import org.postern.app.pipeline.Authentic;
import org.postern.app.pipeline.Cleared;
import org.postern.app.pipeline.Stage;
import org.postern.app.pipeline.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Commits a document with its decisions, deliveries, reviews and ledger leaves in one transaction, and only then answers
 * 202. A preview ends here without a trace.
 */
@Component
public class RecordStage implements Stage<Cleared, Answer> {

    private final TransactionTemplate transaction;
    private final IdempotencyStore idempotency;
    private final Repeats repeats;
    private final Acceptance acceptance;
    private final PreviewAnswer preview;

    RecordStage(
            TransactionTemplate transaction,
            IdempotencyStore idempotency,
            Repeats repeats,
            Acceptance acceptance,
            PreviewAnswer preview) {
        this.transaction = transaction;
        this.idempotency = idempotency;
        this.repeats = repeats;
        this.acceptance = acceptance;
        this.preview = preview;
    }

    @Override
    public Step<Answer> handle(Cleared cleared) {
        Authentic source = cleared.decided().valid().source();
        List<RecipientOutcome> outcomes =
                cleared.recipients().stream().map(RecipientOutcome::of).toList();
        if (source.preview()) {
            return Step.done(new Answer.Previewed(preview.write(cleared, outcomes)));
        }
        Optional<Answer> accepted = transaction.execute(status -> {
            Optional<Answer> answer = accept(source, cleared, outcomes);
            if (answer.filter(Answer.Accepted.class::isInstance).isEmpty()) {
                status.setRollbackOnly();
            }
            return answer;
        });
        // Nothing of ours: another request with the same key was first, and has committed by now.
        return Step.done(accepted.or(() -> repeats.answered(source)).orElseThrow());
    }

    private Optional<Answer> accept(Authentic source, Cleared cleared, List<RecipientOutcome> outcomes) {
        UUID submission = UUID.randomUUID();
        String key = source.taken().request().idempotencyKey();
        return idempotency.claim(source.agency().id(), source.type(), key, source.bytes(), submission)
                ? Optional.of(acceptance.accept(submission, cleared, outcomes))
                : Optional.empty();
    }
}
