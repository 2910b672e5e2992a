// SPDX-License-Identifier: Apache-2.0
package org.postern.app.statistics;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds the rows of tallies together each minute, on one node at a time; figures are the same before and after. */
@Configuration(proxyBeanMethods = false)
class Folding {

    @Bean
    Task<Void> foldTallies(TallyStore tallies) {
        return Tasks.recurring("fold-tallies", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((task, context) -> tallies.fold());
    }
}
