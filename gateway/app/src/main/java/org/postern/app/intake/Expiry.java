// SPDX-License-Identifier: Apache-2.0
package org.postern.app.intake;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.postern.app.storage.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Forgets what has had its time: each submission on the day after it expires; at the month's end the wrapping key goes too,
 * which reaches backups.
 */
@Configuration(proxyBeanMethods = false)
class Expiry {

    static final String TASK = "forget-expired";

    private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);

    @Bean
    Task<Void> forgetExpired(Erasure erasure, Vault vault, Clock clock) {
        return Tasks.recurring(TASK, FixedDelay.of(Duration.ofHours(1))).execute((task, context) -> {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            erasure.eraseExpired(today);
            List<String> months = vault.destroyExpired(today);
            if (!months.isEmpty()) {
                LOG.info("Destroyed the wrapping keys of {} past months", months.size());
            }
        });
    }
}
