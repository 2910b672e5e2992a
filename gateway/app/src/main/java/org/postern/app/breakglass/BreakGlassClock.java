// SPDX-License-Identifier: Apache-2.0
package org.postern.app.breakglass;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postern.app.alert.AlertKind;
import org.postern.app.alert.AlertStore;
import org.postern.app.evidence.Act;
import org.postern.app.evidence.Evidence;
import org.postern.app.review.ReviewSettings;
import org.postern.app.submission.SubmissionStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Records and tells that an unreviewed use suspends its person's right; the right itself ends by the time alone. */
@Configuration(proxyBeanMethods = false)
class BreakGlassClock {

    private static final int BATCH = 200;

    @Bean
    Task<Void> breakGlassClocks(
            ReviewSettings settings,
            BreakGlassStore store,
            SubmissionStore submissions,
            Evidence evidence,
            AlertStore alerts,
            TransactionTemplate transaction) {
        Suspension suspension = new Suspension(store, submissions, evidence, alerts);
        return Tasks.recurring("break-glass-clocks", FixedDelay.of(settings.lookEvery()))
                .execute((task, context) -> store.overdue(BATCH)
                        .forEach(id -> transaction.executeWithoutResult(status -> suspension.suspend(id))));
    }

    /** One use at a time, in the caller's transaction. */
    record Suspension(BreakGlassStore store, SubmissionStore submissions, Evidence evidence, AlertStore alerts) {

        void suspend(UUID id) {
            BreakGlassUse use = store.lock(id).orElseThrow();
            if (!use.isRed() || use.suspendedAt().isPresent()) {
                return;
            }
            store.suspend(id);
            evidence.record(
                    Act.BREAK_GLASS_SUSPENDED,
                    id,
                    use.submission(),
                    submissions.key(use.submission()),
                    evidence.statement()
                            .put("person", use.person())
                            .put("due", use.dueAt().toString()));
            for (String side : new LinkedHashSet<>(List.of(use.owner(), use.agency()))) {
                alerts.raise(
                        side,
                        AlertKind.BREAK_GLASS,
                        Optional.of(use.submission()),
                        "What went beyond the sharing protocol towards " + use.recipient()
                                + " has not been reviewed in one"
                                + " working day. Its person may not do it again before somebody has reviewed it.");
            }
        }
    }
}
