// SPDX-License-Identifier: Apache-2.0
package org.postern.app.intake;

import org.postern.document.JsonLimits;
import org.postern.document.SchemaCatalogue;
import org.postern.document.StrictJson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How documents are read: strictly, and only as large as intake takes them. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    @Bean
    StrictJson documentReader(IntakeSettings settings) {
        return new StrictJson(
                JsonLimits.DOCUMENT.withBytes(settings.maxDocumentBytes()), SchemaCatalogue.standard()::knowsName);
    }
}
