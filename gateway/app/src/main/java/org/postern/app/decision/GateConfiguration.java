// SPDX-License-Identifier: Apache-2.0
package org.postern.app.decision;

import javax.crypto.spec.SecretKeySpec;
import org.postern.agency.AgencyRegistry;
import org.postern.app.storage.KeyedReference;
import org.postern.document.SchemaCatalogue;
import org.postern.redaction.Gate;
import org.postern.redaction.RegistryPlaces;
import org.postern.validation.Validator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What reduces and checks besides the protocols: one gate, one validator. */
@Configuration(proxyBeanMethods = false)
class GateConfiguration {

    @Bean
    Gate gate(AgencyRegistry registry, KeyedReference reference) {
        return new Gate(
                SchemaCatalogue.standard()::field,
                new RegistryPlaces(registry),
                agreement -> new SecretKeySpec(reference.of("pseudonyms", agreement), "HmacSHA256"));
    }

    @Bean
    Validator validator() {
        return Validator.standard();
    }
}
