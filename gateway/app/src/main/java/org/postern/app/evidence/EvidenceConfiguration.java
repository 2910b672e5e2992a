// SPDX-License-Identifier: Apache-2.0
package org.postern.app.evidence;

import java.time.Clock;
import java.util.Optional;
import org.postern.app.agency.GatewayKeys;
import org.postern.envelope.pki.Providers;
import org.postern.ledger.LedgerSigner;
import org.postern.ledger.PromiseSigner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ledger's key, its promises and the task that keeps it moving. */
@Configuration(proxyBeanMethods = false)
class EvidenceConfiguration {

    @Bean
    LedgerSigner ledgerSigner(GatewayKeys keys, LedgerSettings settings) {
        return new LedgerSigner(settings.origin(), keys.ledger(), Optional.of(Providers.curves()));
    }

    @Bean
    PromiseSigner promiseSigner(LedgerSigner signer, LedgerSettings settings) {
        return new PromiseSigner(signer, settings.maxMergeDelay());
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
