// SPDX-License-Identifier: Apache-2.0
package org.postern.agency;

import java.util.Arrays;
import java.util.Optional;

/** What an agency is; decides what it may say and which rules can name it. */
public enum AgencyKind {
    LOCAL_AUTHORITY("local-authority"),
    POLICE_FORCE("police-force"),
    CHILDRENS_HOME("childrens-home"),
    FOSTERING_AGENCY("fostering-agency"),
    OTHER_PLACEMENT("other-placement"),
    INTERVIEW_PROVIDER("interview-provider"),
    YOUTH_JUSTICE("youth-justice"),
    HEALTH("health"),
    VOLUNTARY("voluntary"),
    EDUCATION("education");

    private final String id;

    AgencyKind(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public static Optional<AgencyKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
