// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.check;

import java.util.EnumSet;
import java.util.Set;
import org.postern.agency.AgencyKind;
import org.postern.agency.Relation;

/** Which kinds of agency can stand in a relation to a child. */
final class Kinds {

    private Kinds() {}

    static Set<AgencyKind> of(Relation relation) {
        return switch (relation) {
            case HOST_FORCE, HOME_FORCE, PREVIOUS_HOST_FORCE -> EnumSet.of(AgencyKind.POLICE_FORCE);
            case RESPONSIBLE_AUTHORITY, PLACING_AUTHORITY, HOST_AUTHORITY, PREVIOUS_HOST_AUTHORITY ->
                EnumSet.of(AgencyKind.LOCAL_AUTHORITY);
            case SENDER, PLACEMENT_PROVIDER, INTERVIEW_PROVIDER -> EnumSet.allOf(AgencyKind.class);
        };
    }
}
