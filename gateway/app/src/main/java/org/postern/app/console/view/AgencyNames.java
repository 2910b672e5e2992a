// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.view;

import org.postern.agency.Agency;
import org.postern.agency.AgencyRegistry;
import org.springframework.stereotype.Component;

/** Names of agencies for people; templates call it {@code @agencyNames}. */
@Component("agencyNames")
public class AgencyNames {

    private final AgencyRegistry registry;

    AgencyNames(AgencyRegistry registry) {
        this.registry = registry;
    }

    /** The id itself where the registry does not know it; an envelope's sender may be withheld. */
    public String of(String id) {
        return id.equals("withheld")
                ? "An agency that is not named to you"
                : registry.find(id).map(Agency::name).orElse(id);
    }
}
