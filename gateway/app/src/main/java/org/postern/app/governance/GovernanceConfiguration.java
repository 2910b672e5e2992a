// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.time.Clock;
import org.postern.agency.AgencyRegistry;
import org.postern.app.decision.ProtocolSettings;
import org.postern.app.decision.ProtocolsInForce;
import org.postern.app.start.ProductionGuard;
import org.postern.document.RiskScales;
import org.postern.protocol.compile.ProtocolCompiler;
import org.postern.protocol.compile.SchemaFields;
import org.postern.protocol.decide.DocumentHarms;
import org.postern.protocol.decide.HarmReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.transaction.support.TransactionTemplate;

/** Which protocols decide, and the task that turns the pages of the calendar. */
@Configuration(proxyBeanMethods = false)
class GovernanceConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(GovernanceConfiguration.class);

    @Bean
    ProtocolCompiler protocolCompiler(AgencyRegistry registry) {
        return new ProtocolCompiler(SchemaFields.standard(), registry::find);
    }

    @Bean
    HarmReader harmReader() {
        return new DocumentHarms(RiskScales.standard());
    }

    @Bean
    ProtocolsInForce protocolsInForce(
            VersionStore store,
            ProtocolCompiler compiler,
            HarmReader harms,
            ProtocolSettings files,
            GovernanceSettings settings,
            Environment environment,
            Clock clock)
            throws IOException {
        boolean production = environment.acceptsProfiles(Profiles.of(ProductionGuard.PROFILE));
        if (production && files.folder() != null) {
            LOG.warn(
                    "PST-6306 postern.protocols.folder is not used in production: a file is a draft until it is approved");
        }
        FiledProtocols filed = production ? FiledProtocols.none() : FiledProtocols.load(files.folder(), compiler);
        StoredProtocols protocols = new StoredProtocols(store, filed, compiler, harms, clock, settings);
        if (protocols.protocols().isEmpty()) {
            LOG.warn("PST-6305 no sharing protocol is approved, so nothing is released to anybody");
        }
        return protocols;
    }

    /** A version that begins or ends decides by its day alone; this writes it down and tells those concerned. */
    @Bean
    Task<Void> protocolDays(
            VersionStore versions,
            Turning turning,
            DueDates dates,
            GovernanceSettings settings,
            Clock clock,
            TransactionTemplate transaction) {
        return Tasks.recurring("protocol-days", FixedDelay.of(settings.lookEvery()))
                .execute((task, context) -> {
                    for (String protocol : versions.due(StoredProtocols.today(clock))) {
                        transaction.executeWithoutResult(status -> turning.turn(protocol));
                    }
                    dates.warn();
                });
    }
}
