// SPDX-License-Identifier: Apache-2.0
package org.postern.app;

import java.util.UUID;
import java.util.function.Supplier;
import org.postern.app.fault.Trail;
import org.postern.app.pipeline.Answer;
import org.postern.app.pipeline.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Turns what a stage could not do into an answer: nothing was taken in, so the sender may send again with the same key. The
 * log names the stage and the kind of failure, never its text, which could repeat a value.
 */
@Component
public class StageFailure {

    private static final Logger LOG = LoggerFactory.getLogger(StageFailure.class);

    <O> Step<O> guard(String stage, Supplier<Step<O>> work) {
        try {
            return work.get();
        } catch (RuntimeException failed) {
            UUID incident = UUID.randomUUID();
            LOG.error("PST-6230 stage {} failed, incident {}: {}", stage, incident, Trail.of(failed));
            return Step.done(new Answer.Refused(
                    503,
                    "PST-6230",
                    "Not taken in",
                    "The gateway could not finish stage " + stage
                            + "; nothing was taken in. Send the document again with"
                            + " the same Idempotency-Key; if it fails again, give the operator incident " + incident
                            + "."));
        }
    }
}
