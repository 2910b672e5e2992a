// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets what has had its time: a submission's key goes on the day after it expires, with its references and everything
 * sealed under it; at the month's end the wrapping key goes too, which reaches backups. Evidence without content stays.
 */
@Configuration(proxyBeanMethods = false)
class Expiry {

    private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);

    @Bean
    Task<Void> forgetExpired(JdbcClient jdbc, Vault vault, TransactionTemplate transaction, Clock clock) {
        return Tasks.recurring("forget-expired", FixedDelay.of(Duration.ofHours(1)))
                .execute((task, context) -> {
                    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
                    transaction.executeWithoutResult(status -> forget(jdbc, today));
                    List<String> months = vault.destroyExpired(today);
                    if (!months.isEmpty()) {
                        LOG.info("Destroyed the wrapping keys of {} past months", months.size());
                    }
                });
    }

    private static void forget(JdbcClient jdbc, LocalDate today) {
        String expired = "(select id from submission where expires_on < :today and wrapped_key is not null)";
        for (String clearing : List.of(
                "update decision set detail = null where submission in " + expired,
                "update delivery set disclosure = null, envelope = null where submission in " + expired,
                "update review set detail = null, reason = null where submission in " + expired,
                "update ledger_leaf set opening = null where submission in " + expired,
                "update submission set wrapped_key = null, document = null, signature = null, child_ref = ''"
                        + " where expires_on < :today and wrapped_key is not null")) {
            jdbc.sql(clearing).param("today", today).update();
        }
    }
}
