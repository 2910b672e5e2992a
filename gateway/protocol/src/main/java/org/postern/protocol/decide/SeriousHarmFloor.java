// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.decide;

import java.util.Set;
import org.postern.agency.AgencyKind;
import org.postern.protocol.HarmLevel;
import org.postern.protocol.Recipient;
import org.postern.protocol.SharingProtocol;

/**
 * Tells which withheld values a person has to look at: whereabouts and harm facts kept from a force or an authority that
 * stands in a relation to the child, while the document states harm at the protocol's level or above. A force that a
 * protocol merely adds, such as the one for railways, is not the one that has to find the child.
 */
record SeriousHarmFloor(boolean reached) {

    private static final Set<String> CATEGORIES = Set.of("whereabouts", "harm");
    private static final Set<AgencyKind> PROTECTORS = Set.of(AgencyKind.POLICE_FORCE, AgencyKind.LOCAL_AUTHORITY);

    static SeriousHarmFloor of(SharingProtocol protocol, Recipient recipient, HarmLevel harm) {
        boolean high = protocol.seriousHarm()
                .flatMap(floor -> HarmLevel.of(floor.level()))
                .filter(harm::atLeast)
                .isPresent();
        return new SeriousHarmFloor(high
                && PROTECTORS.contains(recipient.agency().kind())
                && !recipient.relations().isEmpty());
    }

    boolean concerns(String category) {
        return reached && CATEGORIES.contains(category);
    }
}
