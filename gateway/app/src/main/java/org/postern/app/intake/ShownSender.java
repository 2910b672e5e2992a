// SPDX-License-Identifier: Apache-2.0
package org.postern.app.intake;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.postern.agency.AgencyKind;
import org.postern.agency.AgencyRegistry;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Who an envelope says it is from. A home that sends is where the child lives: a recipient that is not shown the placement
 * is not told it by the envelope either.
 */
@Component
class ShownSender {

    /** Stands for a sender that would give the placement away. */
    static final String WITHHELD = "withheld";

    private static final Set<AgencyKind> WHERE_CHILDREN_LIVE =
            EnumSet.of(AgencyKind.CHILDRENS_HOME, AgencyKind.FOSTERING_AGENCY, AgencyKind.OTHER_PLACEMENT);

    private final AgencyRegistry registry;

    ShownSender(AgencyRegistry registry) {
        this.registry = registry;
    }

    String of(String sender, Optional<String> onBehalfOf, JsonNode disclosure) {
        boolean tells = Stream.concat(Stream.of(sender), onBehalfOf.stream())
                .anyMatch(agency -> isWhereChildrenLive(agency) && !shows(disclosure, agency));
        return tells ? WITHHELD : sender;
    }

    private boolean isWhereChildrenLive(String agency) {
        return registry.find(agency)
                .filter(found -> WHERE_CHILDREN_LIVE.contains(found.kind()))
                .isPresent();
    }

    private static boolean shows(JsonNode disclosure, String agency) {
        return agency.equals(disclosure.at("/placement/provider").asString(""))
                || agency.equals(disclosure.at("/previousPlacement/provider").asString(""));
    }
}
