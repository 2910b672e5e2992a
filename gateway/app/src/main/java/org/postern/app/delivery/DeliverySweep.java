// SPDX-License-Identifier: Apache-2.0
package org.postern.app.delivery;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.List;
import org.postern.agency.Agency;
import org.postern.agency.AgencyRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes up deliveries that want work and have no task: one held when its recipient fetched it, one that an operator set back
 * to be pushed again, one whose recipient was given a push address.
 */
@Configuration(proxyBeanMethods = false)
class DeliverySweep {

    private static final int BATCH = 500;

    @Bean
    Task<Void> sweepDeliveries(
            DeliveryStore deliveries,
            DeliveryQueue queue,
            AgencyRegistry registry,
            DeliverySettings settings,
            TransactionTemplate transaction) {
        List<String> pushed = registry.all().stream()
                .filter(agency -> agency.push().isPresent())
                .map(Agency::id)
                .toList();
        return Tasks.recurring("sweep-deliveries", FixedDelay.of(settings.sweepEvery()))
                .execute((task, context) -> transaction.executeWithoutResult(status -> deliveries
                        .withoutTask(pushed, BATCH)
                        .forEach(delivery -> queue.add(delivery.id(), delivery.urgent()))));
    }
}
