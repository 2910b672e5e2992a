// SPDX-License-Identifier: Apache-2.0
package org.postern.app.delivery;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The durable half of the pipeline: each delivery is one task, tried until it is settled, on whichever node is free. */
@Configuration(proxyBeanMethods = false)
class DeliveryTask {

    private static final String FAILED =
            "PST-6044 the gateway could not seal it or hand it over, however often it tried";
    private static final String NEXT =
            "Ring the recipient if it is urgent; whoever runs the gateway can set it going again.";
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryTask.class);

    @Bean
    Task<Void> deliver(ProducerTemplate pipeline, DeliverySettings settings, Parking parking, Clock clock) {
        Backoff backoff = new Backoff(settings.firstRetry(), settings.longestRetry(), RandomGenerator.getDefault());
        return Tasks.custom(DeliveryQueue.TASK, Void.class)
                .onFailure((failed, operations) -> {
                    int failures = failed.getExecution().consecutiveFailures + 1;
                    String id = failed.getExecution().taskInstance.getId();
                    boolean hopeless = failures >= settings.parkAfter();
                    LOG.error(
                            "PST-6040 delivery {} failed {} times in a row and is {}: {}",
                            id,
                            failures,
                            hopeless ? "parked" : "tried again",
                            kindOf(failed));
                    if (hopeless) {
                        parking.park(UUID.fromString(id), FAILED, NEXT);
                        operations.remove();
                    } else {
                        operations.reschedule(failed, clock.instant().plus(backoff.after(failures)));
                    }
                })
                .execute((task, context) -> {
                    UUID delivery = UUID.fromString(task.getId());
                    NextTry handover = pipeline.requestBody("direct:seal", delivery, NextTry.class);
                    if (handover instanceof NextTry.Again again) {
                        return (complete, operations) ->
                                operations.reschedule(complete, clock.instant().plus(again.after()));
                    }
                    return new CompletionHandler.OnCompleteRemove<>();
                });
    }

    /** The kind only: a text could repeat a value. */
    private static String kindOf(ExecutionComplete failed) {
        return failed.getCause().map(cause -> cause.getClass().getName()).orElse("no cause");
    }
}
