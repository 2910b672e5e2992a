// SPDX-License-Identifier: Apache-2.0
package org.postern.app.acknowledgement;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for what nobody has read in time. */
@Configuration(proxyBeanMethods = false)
class AcknowledgementClock {

    @Bean
    Task<Void> acknowledgementClocks(AcknowledgementSettings settings, Unread unread) {
        return Tasks.recurring("acknowledgement-clocks", FixedDelay.of(settings.lookEvery()))
                .execute((task, context) -> unread.tell());
    }
}
