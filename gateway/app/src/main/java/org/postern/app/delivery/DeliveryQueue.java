// SPDX-License-Identifier: Apache-2.0
package org.postern.app.delivery;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Puts a delivery to work: the task's row is in the caller's transaction, and the scheduler is woken once that commits. */
@Component
public class DeliveryQueue {

    static final String TASK = "deliver";
    private static final int URGENT = 100;
    private static final int ROUTINE = 10;

    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    public DeliveryQueue(ObjectProvider<Scheduler> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    public void add(UUID delivery, boolean urgent) {
        TaskInstance<Void> task = new TaskInstance.Builder<Void>(TASK, delivery.toString())
                .priority(urgent ? URGENT : ROUTINE)
                .build();
        scheduler.getObject().scheduleIfNotExists(task, clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.getObject().triggerCheckForDueExecutions();
            }
        });
    }
}
