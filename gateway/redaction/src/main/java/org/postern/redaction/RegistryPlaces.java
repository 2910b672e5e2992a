// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction;

import java.util.Optional;
import org.postern.agency.AgencyRegistry;
import org.postern.agency.DistrictAnswer;

/** Places as the agency registry has them. */
public final class RegistryPlaces implements Places {

    private final AgencyRegistry registry;

    public RegistryPlaces(AgencyRegistry registry) {
        this.registry = registry;
    }

    @Override
    public Optional<String> areaOf(String district) {
        return registry.authorityOfDistrict(district) instanceof DistrictAnswer.Found found
                ? Optional.of(registry.profile(found.authority()).shortName())
                : Optional.empty();
    }

    @Override
    public boolean isCode(String value) {
        return registry.resolve(value).isPresent() || value.matches("[EW][0-9]{8}");
    }
}
