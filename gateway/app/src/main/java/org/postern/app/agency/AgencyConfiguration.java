// SPDX-License-Identifier: Apache-2.0
package org.postern.app.agency;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.postern.agency.AgencyRegistry;
import org.postern.agency.read.RegistryFiles;
import org.postern.agency.read.RegistryResult;
import org.postern.app.fault.StartRefused;
import org.postern.app.storage.DataFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads who exists, and finds where their certificates lie. */
@Configuration(proxyBeanMethods = false)
class AgencyConfiguration {

    @Bean
    AgencyRegistry agencyRegistry(AgencySettings settings) {
        RegistryResult result =
                settings.folder() == null ? RegistryFiles.bundled() : RegistryFiles.load(settings.folder());
        if (result instanceof RegistryResult.NotLoaded refused) {
            throw new StartRefused(
                    "PST-6033",
                    "The registry of agencies does not load:\n"
                            + refused.problems().stream().map(Object::toString).collect(Collectors.joining("\n")),
                    "Mend the files that are named.");
        }
        return ((RegistryResult.Loaded) result).registry();
    }

    @Bean
    PkiPlaces pkiPlaces(AgencySettings settings, DataFolder data, AgencyRegistry registry) {
        Path pki = data.pki();
        if (settings.trust() == null || settings.certificates() == null || settings.gatewayKeys() == null) {
            DemoPki.completeIn(pki, registry);
        }
        return new PkiPlaces(
                settings.trust() == null
                        ? List.of(pki.resolve("ca.crt"), pki.resolve("ca.crl"))
                        : List.of(settings.trust()),
                settings.certificates() == null ? pki.resolve("agencies") : settings.certificates(),
                settings.gatewayKeys() == null ? pki.resolve("gateway") : settings.gatewayKeys());
    }
}
