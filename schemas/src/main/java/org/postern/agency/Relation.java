// SPDX-License-Identifier: Apache-2.0
package org.postern.agency;

import java.util.Arrays;
import java.util.Optional;

/** What an agency is to the child of one document; follows from the document and the registry alone. */
public enum Relation {
    SENDER("sender"),
    /** Owes the child the duty. */
    RESPONSIBLE_AUTHORITY("responsible-authority"),
    /** Placed the child; absent for a child missing from the family home. */
    PLACING_AUTHORITY("placing-authority"),
    /** The authority in whose area the placement is. */
    HOST_AUTHORITY("host-authority"),
    /** Polices the area of the placement; without a placement, that of the responsible authority. */
    HOST_FORCE("host-force"),
    /** Polices the area of the responsible authority. */
    HOME_FORCE("home-force"),
    /** The authority in whose area the placement was that a change has ended; absent where it is a party already. */
    PREVIOUS_HOST_AUTHORITY("previous-host-authority"),
    /** Polices the area of that placement; absent where it polices the new one, too. */
    PREVIOUS_HOST_FORCE("previous-host-force"),
    PLACEMENT_PROVIDER("placement-provider"),
    INTERVIEW_PROVIDER("interview-provider");

    private final String id;

    Relation(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public static Optional<Relation> of(String id) {
        return Arrays.stream(values())
                .filter(relation -> relation.id.equals(id))
                .findFirst();
    }
}
